package org.keldysh.physics.force;

import org.keldysh.physics.model.Device;

/**
 * Forces on a lattice in a device. The dynamics does not know whether they come from Green's functions or from a network.
 * An instance belongs to one trajectory: it is not thread-safe and may keep work space between calls.
 */
public interface ForceField extends AutoCloseable {

    /** @return the device whose forces these are; its potentials and temperature are part of the answer */
    Device device();

    /** @return short name for reports, for example "NEGF" or "Network" */
    String name();

    /**
     * Computes the forces on a configuration. The answer depends on nothing but the device and the displacement.
     *
     * @param displacement [sites] Q, finite; neither changed nor kept
     * @param forces where the answer goes; all of it is overwritten
     * @throws java.util.concurrent.CancellationException if the thread is interrupted meanwhile
     */
    void evaluate(double[] displacement, Forces forces);

    /** @return whether the answers have an {@link Forces#uncertainty()} */
    default boolean knowsUncertainty() {
        return false;
    }

    /** Frees threads and native memory. */
    @Override
    void close();
}
