package org.keldysh.knime.node.scorer;

import org.keldysh.physics.observable.ColumnRegion;

/**
 * Where metal and insulator are in a configuration.
 *
 * @param columns [length] region of every column
 * @param contact whether the metal touches the right electrode
 */
record WallState(ColumnRegion[] columns, boolean contact) {
}
