package org.keldysh.knime.table;

import java.util.OptionalLong;

import org.keldysh.physics.model.Device;
import org.knime.core.data.DataRow;

/**
 * A lattice configuration of a table.
 *
 * @param source the row it comes from
 * @param device the device, with the row's own potentials and temperature
 * @param displacement [sites] Q
 * @param seed the row's own seed
 */
public record LatticeRow(DataRow source, Device device, double[] displacement, OptionalLong seed) implements KeyedRow {

    @Override
    public String key() {
        return source.getKey().getString();
    }
}
