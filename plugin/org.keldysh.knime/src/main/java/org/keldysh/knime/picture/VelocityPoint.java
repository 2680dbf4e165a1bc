package org.keldysh.knime.picture;

import org.keldysh.physics.observable.WallVelocity;

/**
 * Wall velocity under one set of conditions.
 *
 * @param forceField name of the force field
 * @param conditions bias, temperature and noise
 * @param velocity mean velocity with its standard error
 */
public record VelocityPoint(String forceField, RunConditions conditions, WallVelocity velocity) {
}
