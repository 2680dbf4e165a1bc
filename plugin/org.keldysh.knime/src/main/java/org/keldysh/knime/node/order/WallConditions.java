package org.keldysh.knime.node.order;

import java.util.List;
import java.util.OptionalDouble;

import org.keldysh.knime.picture.RunConditions;
import org.keldysh.knime.table.Cells;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.physics.model.Device;
import org.knime.core.data.DataCell;
import org.knime.core.data.def.DoubleCell;

/**
 * What trajectories of an ensemble have in common besides their force field.
 *
 * @param device the device, with its potentials and the temperature of its electrons
 * @param noiseTemperature temperature of the thermal noise, empty if the frames do not know it
 */
record WallConditions(Device device, OptionalDouble noiseTemperature) {

    /** Columns of {@link #cells()}. */
    static final List<LatticeColumn> COLUMNS = List.of(LatticeColumn.LEFT_POTENTIAL, LatticeColumn.RIGHT_POTENTIAL,
        LatticeColumn.TEMPERATURE, LatticeColumn.NOISE_TEMPERATURE);

    List<DataCell> cells() {
        return List.of(leftPotential(), new DoubleCell(device.rightPotential()), new DoubleCell(device.temperature()), noise());
    }

    DataCell leftPotential() {
        return new DoubleCell(device.leftPotential());
    }

    /** @return the noise temperature, missing if it is not known */
    DataCell noise() {
        return Cells.numberOrMissing(noiseTemperature.orElse(Double.NaN));
    }

    /** @return what pictures tell apart */
    RunConditions drawn() {
        return new RunConditions(device.leftPotential(), device.temperature(), noiseTemperature.orElse(Double.NaN));
    }

    /** @return the same without bias: those of all ensembles that a threshold voltage follows from */
    WallConditions withoutBias() {
        return new WallConditions(device.withLeftPotential(0), noiseTemperature);
    }
}
