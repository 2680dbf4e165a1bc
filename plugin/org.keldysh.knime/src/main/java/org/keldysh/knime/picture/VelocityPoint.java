package org.keldysh.knime.picture;

import org.keldysh.physics.observable.WallVelocity;

/**
 * Wall velocity at one bias.
 *
 * @param forceField name of the force field
 * @param temperature electron temperature
 * @param leftPotential bias
 * @param velocity mean velocity with its standard error
 */
public record VelocityPoint(String forceField, double temperature, double leftPotential, WallVelocity velocity) {
}
