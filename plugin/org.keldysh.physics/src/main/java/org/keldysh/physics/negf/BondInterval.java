package org.keldysh.physics.negf;

import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;

/** Gauss-Kronrod integrals of all bond currents over one piece of the bias window. */
final class BondInterval extends QuadratureInterval {

    static final QuadratureRule RULE = QuadratureRule.SEVEN;

    private final Device m_device;

    private final Reservoirs m_reservoirs;

    private final double[] m_along;

    private final double[] m_across;

    private double m_error;

    BondInterval(final Device device, final Reservoirs reservoirs, final double start, final double end) {
        super(RULE);
        set(start, end);
        m_device = device;
        m_reservoirs = reservoirs;
        m_along = new double[device.lattice().sites()];
        m_across = new double[device.lattice().sites()];
    }

    /** @return [sites] integral of the current from (x, y) to (x + 1, y) */
    double[] along() {
        return m_along;
    }

    /** @return [sites] integral of the current from (x, y) to (x, y + 1) */
    double[] across() {
        return m_across;
    }

    /** @return estimate of the largest error of a bond current */
    double error() {
        return m_error;
    }

    /** Integrates, with the bond functions at the nodes in consecutive lanes. */
    void integrate(final int firstLane, final BondFunctions bonds) {
        final SquareLattice lattice = m_device.lattice();
        for (int i = 0; i < lattice.sites(); i++) {
            if (lattice.x(i) < lattice.length() - 1) {
                m_along[i] = integral(bonds.m_leftAlong[i], bonds.m_rightAlong[i], firstLane);
            }
            if (lattice.y(i) < lattice.width() - 1 || lattice.wrapsWidth()) {
                m_across[i] = integral(bonds.m_leftAcross[i], bonds.m_rightAcross[i], firstLane);
            }
        }
    }

    private double integral(final double[] left, final double[] right, final int firstLane) {
        final boolean bath = m_device.bathBroadening() > 0;
        double sum = 0;
        double difference = 0;
        double size = 0;
        for (int k = 0; k < nodes(); k++) {
            final double energy = energy(k);
            final double reference = bath ? m_reservoirs.bath(energy) : m_reservoirs.right(energy);
            double driven = (m_reservoirs.left(energy) - reference) * left[firstLane + k];
            if (bath) {
                driven += (m_reservoirs.right(energy) - reference) * right[firstLane + k];
            }
            final double term = 2 * m_device.model().hopping() * weight(k) * driven;
            sum += term;
            difference += relativeDifference(k) * term;
            size += Math.abs(term);
        }
        m_error = Math.max(m_error, kronrodError(difference, size));
        return sum;
    }
}
