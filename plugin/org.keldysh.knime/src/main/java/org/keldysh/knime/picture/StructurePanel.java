package org.keldysh.knime.picture;

import org.keldysh.physics.observable.StructureFactor;

/**
 * Structure factor of some trajectories.
 *
 * @param forceField name of their force field
 * @param leftPotential their bias
 * @param temperature their electron temperature
 * @param factor mean structure factor
 */
public record StructurePanel(String forceField, double leftPotential, double temperature, StructureFactor factor) {
}
