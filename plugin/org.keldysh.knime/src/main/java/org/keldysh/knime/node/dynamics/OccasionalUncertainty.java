package org.keldysh.knime.node.dynamics;

import org.keldysh.physics.dynamics.StepForces;
import org.keldysh.physics.force.ForceField;
import org.keldysh.physics.force.Forces;
import org.keldysh.physics.model.Device;

/** The same forces at every step, but with their uncertainty, which takes time, only at some. */
final class OccasionalUncertainty implements StepForces {

    private final ForceField m_complete;

    private final ForceField m_quick;

    private final long m_every;

    /**
     * @param complete gives forces and uncertainty
     * @param quick gives the same forces
     * @param every steps from one uncertainty to the next, the first one at step 0
     */
    OccasionalUncertainty(final ForceField complete, final ForceField quick, final long every) {
        m_complete = complete;
        m_quick = quick;
        m_every = every;
    }

    @Override
    public Device device() {
        return m_complete.device();
    }

    @Override
    public String name() {
        return m_complete.name();
    }

    @Override
    public ForceField evaluate(final long step, final double[] displacement, final Forces forces) {
        (step % m_every == 0 ? m_complete : m_quick).evaluate(displacement, forces);
        return m_quick;
    }
}
