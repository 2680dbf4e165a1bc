package org.keldysh.knime.node.threshold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.keldysh.knime.table.LatticeRow;
import org.keldysh.physics.model.Device;
import org.knime.core.data.DataCell;
import org.knime.core.data.def.DoubleCell;

/**
 * What a threshold voltage belongs to.
 *
 * @param device the device without bias
 * @param noiseTemperature temperature of the thermal noise
 */
record ThresholdConditions(Device device, double noiseTemperature) {

    /** @return initial configurations by their conditions, in order of appearance */
    static Map<ThresholdConditions, List<LatticeRow>> group(final List<LatticeRow> rows,
        final ThresholdVoltageNodeParameters parameters) {
        final Map<ThresholdConditions, List<LatticeRow>> groups = new LinkedHashMap<>();
        for (final LatticeRow row : rows) {
            final ThresholdConditions conditions =
                new ThresholdConditions(row.device().withLeftPotential(0), parameters.noiseTemperature(row));
            groups.computeIfAbsent(conditions, key -> new ArrayList<>()).add(row);
        }
        return groups;
    }

    /** @return right potential, temperature and noise temperature */
    List<DataCell> cells() {
        return List.of(new DoubleCell(device.rightPotential()), new DoubleCell(device.temperature()),
            new DoubleCell(noiseTemperature));
    }

    @Override
    public String toString() {
        return "right potential " + device.rightPotential() + ", temperature " + device.temperature() + ", noise temperature "
            + noiseTemperature;
    }
}
