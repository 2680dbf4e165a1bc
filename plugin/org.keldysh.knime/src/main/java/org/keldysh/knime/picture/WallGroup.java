package org.keldysh.knime.picture;

import java.util.List;
import java.util.Optional;

import org.keldysh.physics.observable.WallVelocity;

/**
 * Trajectories that differ in their seed only.
 *
 * @param forceField name of their force field
 * @param leftPotential their left potential
 * @param trajectories one curve for each
 * @param mean mean of the curves
 * @param velocity mean velocity, empty if no wall travels
 */
public record WallGroup(String forceField, double leftPotential, List<WallCurve> trajectories, WallCurve mean,
    Optional<WallVelocity> velocity) {
}
