package org.keldysh.knime.picture;

import java.util.Optional;

import org.keldysh.physics.observable.WallVelocity;

/**
 * Trajectories that differ in their seed only.
 *
 * @param forceField name of their force field
 * @param conditions what else they have in common
 * @param positions wall positions
 * @param currents currents from the left electrode, empty if the force field does not know them
 * @param densityError largest estimated error of a density, the scale below which currents are not certain; NaN if it is not
 *     known
 * @param velocity mean velocity of the wall, empty if no wall travels
 */
public record WallGroup(String forceField, RunConditions conditions, CurveBundle positions, Optional<CurveBundle> currents,
    double densityError, Optional<WallVelocity> velocity) {
}
