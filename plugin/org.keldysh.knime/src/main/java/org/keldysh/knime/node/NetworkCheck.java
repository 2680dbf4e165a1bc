package org.keldysh.knime.node;

import java.util.Optional;

import org.keldysh.knime.execution.SettingsCheck;
import org.keldysh.knime.port.ForceNetworkPortObjectSpec;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.learning.TrainingDomain;
import org.keldysh.physics.model.Device;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;

/** Finds out before execution whether a network knows a device, as far as that can be known. */
public final class NetworkCheck {

    private NetworkCheck() {
    }

    /**
     * @param network specification of the network; not checked if it is still to be trained
     * @param device the device
     * @param rows table whose columns may replace potentials and temperature, which then are checked row by row in execution
     * @return a sentence if the device is outside of what the network has learnt, as far as the rows do not say otherwise
     * @throws InvalidSettingsException if the network is not valid for the device
     */
    public static Optional<String> check(final ForceNetworkPortObjectSpec network, final Device device, final DataTableSpec rows)
        throws InvalidSettingsException {
        if (network.training().isEmpty()) {
            return Optional.empty();
        }
        final TrainingDomain domain = network.training().get().domain();
        SettingsCheck.check(() -> {
            domain.requireCouplings(device);
            return domain;
        });
        return domain.extrapolation(withKnownRows(device, domain, rows));
    }

    private static Device withKnownRows(final Device device, final TrainingDomain domain, final DataTableSpec rows) {
        return new Device(device.lattice(), device.model(), device.leadBroadening(), device.bathBroadening(),
            has(rows, LatticeColumn.TEMPERATURE) ? domain.temperature().minimum() : device.temperature(),
            has(rows, LatticeColumn.LEFT_POTENTIAL) ? domain.leftPotential().minimum() : device.leftPotential(),
            has(rows, LatticeColumn.RIGHT_POTENTIAL) ? domain.rightPotential().minimum() : device.rightPotential(),
            device.bathPotential());
    }

    private static boolean has(final DataTableSpec rows, final LatticeColumn column) {
        return rows.containsName(column.title());
    }
}
