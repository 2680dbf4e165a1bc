package org.keldysh.knime.picture;

import org.keldysh.physics.observable.StructureFactor;

/**
 * Structure factor of some trajectories.
 *
 * @param forceField name of their force field
 * @param conditions their bias, temperature and noise
 * @param factor mean structure factor
 */
public record StructurePanel(String forceField, RunConditions conditions, StructureFactor factor) {
}
