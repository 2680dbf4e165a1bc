package org.keldysh.learning;

import java.util.Arrays;

import org.keldysh.learning.network.ForwardPass;
import org.keldysh.physics.force.ForceField;
import org.keldysh.physics.force.Forces;
import org.keldysh.physics.model.Device;

/**
 * Forces from a trained network. It knows densities, forces and, if its networks do, their uncertainty, but neither the
 * current nor a bound of the error, which are NaN. Work space is allocated at construction, an evaluation leaves no garbage.
 */
public final class NetworkForceField implements ForceField {

    private final Device m_device;

    private final ForwardPass m_forwardPass;

    private final boolean m_knowsUncertainty;

    NetworkForceField(final Device device, final ForwardPass forwardPass, final boolean knowsUncertainty) {
        m_device = device;
        m_forwardPass = forwardPass;
        m_knowsUncertainty = knowsUncertainty;
    }

    @Override
    public Device device() {
        return m_device;
    }

    @Override
    public String name() {
        return "Network";
    }

    /** @throws IllegalArgumentException if displacement or forces are not of this device's size */
    @Override
    public void evaluate(final double[] displacement, final Forces forces) {
        m_device.requireDisplacement(displacement);
        if (forces.density().length != displacement.length) {
            throw new IllegalArgumentException("The buffer for forces has " + forces.density().length
                + " sites, but the lattice has " + displacement.length + ".");
        }
        if (m_knowsUncertainty) {
            m_forwardPass.densities(displacement, forces.density(), forces.uncertainty());
        } else {
            m_forwardPass.densities(displacement, forces.density());
            Arrays.fill(forces.uncertainty(), Double.NaN);
        }
        forces.complete(m_device, displacement);
    }

    @Override
    public boolean knowsUncertainty() {
        return m_knowsUncertainty;
    }

    @Override
    public void close() {
        // only heap memory, nothing to free
    }
}
