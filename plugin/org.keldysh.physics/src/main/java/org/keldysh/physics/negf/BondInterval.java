package org.keldysh.physics.negf;

import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;

/** Gauss-Kronrod integrals of all bond currents over one piece of the bias window. */
final class BondInterval {

    static final QuadratureRule RULE = QuadratureRule.SEVEN;

    private final Device m_device;

    private final Reservoirs m_reservoirs;

    private final double m_start;

    private final double m_end;

    private final double[] m_along;

    private final double[] m_across;

    private double m_error;

    BondInterval(final Device device, final Reservoirs reservoirs, final double start, final double end) {
        m_device = device;
        m_reservoirs = reservoirs;
        m_start = start;
        m_end = end;
        m_along = new double[device.lattice().sites()];
        m_across = new double[device.lattice().sites()];
    }

    double start() {
        return m_start;
    }

    double middle() {
        return 0.5 * (m_start + m_end);
    }

    double end() {
        return m_end;
    }

    double energy(final int node) {
        return middle() + 0.5 * (m_end - m_start) * RULE.node(node);
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
        double fine = 0;
        double coarse = 0;
        double size = 0;
        for (int k = 0; k < RULE.count(); k++) {
            final double energy = energy(k);
            final double reference = bath ? m_reservoirs.bath(energy) : m_reservoirs.right(energy);
            double driven = (m_reservoirs.left(energy) - reference) * left[firstLane + k];
            if (bath) {
                driven += (m_reservoirs.right(energy) - reference) * right[firstLane + k];
            }
            fine += RULE.weight(k) * driven;
            coarse += RULE.embeddedWeight(k) * driven;
            size += RULE.weight(k) * Math.abs(driven);
        }
        final double measure = m_device.model().hopping() * (m_end - m_start) / (2 * Math.PI);
        m_error = Math.max(m_error, WindowInterval.kronrodError(measure * (fine - coarse), measure * size));
        return measure * fine;
    }
}
