package org.keldysh.physics.negf;

import org.keldysh.physics.model.Device;

/**
 * Terminal currents in two ways. Landauer's integrals of transmissions are precise even for exponentially small currents, but
 * may miss resonances; what Meir and Wingreen's formula, I_a = Gamma_a sum_i (n_i(mu_a) - n_i), makes of the occupations is as
 * good as these, and known without an integral for the reservoirs with the lowest and the highest potential. Where the two
 * differ by more than the occupations allow, Landauer's integral has missed something and is replaced.
 */
final class CurrentBalance {

    private static final int LEFT = 0;

    private static final int RIGHT = 1;

    private static final int BATH = 2;

    private final Device m_device;

    private final double[] m_currents;

    private final boolean[] m_replaced = new boolean[3];

    private double m_residual;

    /**
     * @param device the device
     * @param landauer Landauer currents
     * @param density [sites] occupation under bias
     * @param atLowest [sites] occupation if all reservoirs had the lowest potential
     * @param atHighest [sites] occupation if all had the highest
     * @param error [sites] errors of the differences of occupations under bias and at a reference
     */
    CurrentBalance(final Device device, final TerminalCurrents landauer, final double[] density, final double[] atLowest,
        final double[] atHighest, final double[] error) {
        m_device = device;
        m_currents = new double[]{landauer.left(), landauer.right(), landauer.bath()};
        final Reservoirs reservoirs = new Reservoirs(device);
        final double[] potentials = {device.leftPotential(), device.rightPotential(), device.bathPotential()};
        for (int a = LEFT; a <= BATH; a++) {
            if (potentials[a] == reservoirs.lowest()) {
                compare(a, density, atLowest, error);
            } else if (potentials[a] == reservoirs.highest()) {
                compare(a, density, atHighest, error);
            }
        }
        balance();
    }

    private double broadening(final int reservoir) {
        return reservoir == BATH ? m_device.bathBroadening() : m_device.leadBroadening();
    }

    private void compare(final int reservoir, final double[] density, final double[] reference, final double[] error) {
        final int width = m_device.lattice().width();
        final int first = reservoir == RIGHT ? density.length - width : 0;
        final int last = reservoir == LEFT ? width : density.length;
        double lack = 0;
        double bound = 0;
        for (int i = first; i < last; i++) {
            lack += reference[i] - density[i];
            bound += error[i];
        }
        final double current = broadening(reservoir) * lack;
        final double difference = Math.abs(m_currents[reservoir] - current);
        m_residual = Math.max(m_residual, difference);
        if (difference > broadening(reservoir) * bound) {
            m_currents[reservoir] = current;
            m_replaced[reservoir] = true;
        }
    }

    /** Charge is conserved: one current that was not replaced, or the right lead's, follows from the others. */
    private void balance() {
        if (m_replaced[LEFT] || m_replaced[RIGHT] || m_replaced[BATH]) {
            if (m_device.bathBroadening() > 0 && !m_replaced[BATH]) {
                m_currents[BATH] = -m_currents[LEFT] - m_currents[RIGHT];
            } else if (m_replaced[RIGHT] && !m_replaced[LEFT]) {
                m_currents[LEFT] = -m_currents[RIGHT] - m_currents[BATH];
            } else {
                m_currents[RIGHT] = -m_currents[LEFT] - m_currents[BATH];
            }
        }
    }

    TerminalCurrents currents() {
        return new TerminalCurrents(m_currents[LEFT], m_currents[RIGHT], m_currents[BATH]);
    }

    /** @return largest difference between the two ways */
    double residual() {
        return m_residual;
    }
}
