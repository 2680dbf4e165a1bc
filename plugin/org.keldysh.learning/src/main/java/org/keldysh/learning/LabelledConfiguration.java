package org.keldysh.learning;

import java.util.Objects;

import org.keldysh.physics.model.Device;

/**
 * A lattice configuration with the electron density that belongs to it. The arrays are neither copied nor changed.
 *
 * @param device the device at the potentials and the temperature of this configuration
 * @param displacement [sites] Q, finite
 * @param density [sites] mean occupation n, finite
 * @param trajectory what it is a frame of: configurations of the same device and trajectory are not independent and never split
 *            between training and test
 */
public record LabelledConfiguration(Device device, double[] displacement, double[] density,
    String trajectory) {

    /** @throws IllegalArgumentException if an array does not have one finite number per site */
    public LabelledConfiguration {
        Objects.requireNonNull(trajectory);
        device.requireDisplacement(displacement);
        if (density.length != displacement.length) {
            throw new IllegalArgumentException("density has " + density.length + " values, but displacement has "
                + displacement.length + "; both need one value per site.");
        }
        for (int i = 0; i < density.length; i++) {
            if (!Double.isFinite(density[i])) {
                throw new IllegalArgumentException("density value " + i + " (counted from 0) is " + density[i]
                    + "; every value must be a finite number.");
            }
        }
    }

    /** @return number of lattice sites */
    public int sites() {
        return displacement.length;
    }
}
