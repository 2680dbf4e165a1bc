package org.keldysh.physics.negf;

import org.keldysh.physics.model.Device;

/** Meir-Wingreen currents from occupations, which Landauer currents from transmissions must agree with. */
final class CurrentCheck {

    private final Device m_device;

    CurrentCheck(final Device device) {
        m_device = device;
    }

    /**
     * @param density [sites] occupation under bias
     * @param atLowest [sites] occupation if all reservoirs had the lowest potential
     * @param atHighest [sites] occupation if all had the highest
     * @param landauer terminal currents
     * @return largest difference over the reservoirs that have one of these two potentials
     */
    double residual(final double[] density, final double[] atLowest, final double[] atHighest,
        final TerminalCurrents landauer) {
        final double[] reference = {m_device.leftPotential(), m_device.rightPotential(), m_device.bathPotential()};
        final double[] current = {landauer.left(), landauer.right(), landauer.bath()};
        final double[] broadening = {m_device.leadBroadening(), m_device.leadBroadening(), m_device.bathBroadening()};
        final Reservoirs reservoirs = new Reservoirs(m_device);
        final int width = m_device.lattice().width();
        final int[] first = {0, density.length - width, 0};
        final int[] last = {width, density.length, density.length};
        double residual = 0;
        for (int a = 0; a < current.length; a++) {
            if (reference[a] == reservoirs.lowest()) {
                residual = Math.max(residual, Math.abs(current[a] - broadening[a] * lack(density, atLowest, first[a], last[a])));
            } else if (reference[a] == reservoirs.highest()) {
                residual = Math.max(residual, Math.abs(current[a] - broadening[a] * lack(density, atHighest, first[a], last[a])));
            }
        }
        return residual;
    }

    private static double lack(final double[] density, final double[] reference, final int first, final int last) {
        double lack = 0;
        for (int i = first; i < last; i++) {
            lack += reference[i] - density[i];
        }
        return lack;
    }
}
