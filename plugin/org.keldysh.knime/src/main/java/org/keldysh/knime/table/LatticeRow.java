package org.keldysh.knime.table;

import java.util.OptionalDouble;
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
 * @param noiseTemperature the row's own temperature of the thermal noise, finite and at least 0
 */
public record LatticeRow(DataRow source, Device device, double[] displacement, OptionalLong seed,
    OptionalDouble noiseTemperature) implements KeyedRow {

    @Override
    public String key() {
        return source.getKey().getString();
    }
}
