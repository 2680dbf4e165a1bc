package org.keldysh.benchmarks;

import org.keldysh.learning.ForceNetwork;
import org.keldysh.physics.force.ForceField;
import org.keldysh.physics.force.Forces;

/** One evaluation of forces by a network, features included. */
final class NetworkWorkload implements Workload {

    private final ForceField m_field;

    private final double[] m_displacement;

    private final Forces m_forces;

    NetworkWorkload(final ForceNetwork network, final LatticeSize size) {
        m_field = network.forceFieldWithoutUncertainty(NoisyWall.device(size));
        m_displacement = NoisyWall.displacement(size);
        m_forces = new Forces(size.sites());
    }

    @Override
    public void run() {
        m_field.evaluate(m_displacement, m_forces);
    }

    @Override
    public void close() {
        m_field.close();
    }
}
