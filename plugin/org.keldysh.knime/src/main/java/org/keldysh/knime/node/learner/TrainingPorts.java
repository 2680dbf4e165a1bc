package org.keldysh.knime.node.learner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.keldysh.knime.execution.SettingsCheck;
import org.keldysh.knime.port.HolsteinDevicePortObjectSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObjectSpec;

/**
 * Which input port is what. The first two are the device and its labelled configurations; validation configurations may follow,
 * then further devices, then as many further tables. The platform tells the ports in this order, without their groups, so that a
 * third table without any further device counts as validation configurations.
 *
 * @param training what to train on: the first two ports, then the n-th further device with the n-th further table
 * @param validation configurations of the first device, if there are any
 */
record TrainingPorts(List<SetPorts> training, Optional<SetPorts> validation) {

    static final String CONFIGURATIONS = "Labelled Configurations";

    static final String VALIDATION = "Validation Configurations";

    static final String FURTHER_DEVICE = "Further Device";

    static final String FURTHER_CONFIGURATIONS = "Further Labelled Configurations";

    /** Number of ports that are always there. */
    private static final int FIXED = 2;

    /**
     * The two ports of one set.
     *
     * @param number of the set, counted from 1
     * @param deviceName what messages call the port of the device
     * @param device index of the port of the device
     * @param tableName what messages call the port of the configurations
     * @param table index of the port of the configurations
     */
    record SetPorts(int number, String deviceName, int device, String tableName, int table) {

        static SetPorts first(final String tableName, final int table) {
            return new SetPorts(1, "Device", 0, tableName, table);
        }

        static SetPorts further(final int n, final int device, final int table) {
            return new SetPorts(n + 1, FURTHER_DEVICE + " " + n, device, FURTHER_CONFIGURATIONS + " " + n, table);
        }
    }

    /**
     * @param inputs what comes in at the ports
     * @return what the ports are
     * @throws InvalidSettingsException if devices and tables do not go together
     */
    static TrainingPorts of(final PortObjectSpec... inputs) throws InvalidSettingsException {
        final int devices = (int)Arrays.stream(inputs).skip(FIXED).filter(TrainingPorts::isDevice).count();
        final boolean validated = inputs.length > FIXED && !isDevice(inputs[FIXED]);
        final int firstDevice = validated ? FIXED + 1 : FIXED;
        requireOneTableEach(devices, inputs.length - firstDevice - devices);
        return new TrainingPorts(training(firstDevice, devices),
            validated ? Optional.of(SetPorts.first(VALIDATION, FIXED)) : Optional.empty());
    }

    private static boolean isDevice(final PortObjectSpec input) {
        return input instanceof HolsteinDevicePortObjectSpec;
    }

    private static void requireOneTableEach(final int devices, final int tables) throws InvalidSettingsException {
        // without devices the number of further tables is unknown, as the first one might be for validation
        SettingsCheck.require(devices > 0 || tables == 0, "No port \"" + FURTHER_DEVICE + "\" goes with the tables at \""
            + FURTHER_CONFIGURATIONS + "\"; add one port \"" + FURTHER_DEVICE + "\" for each of them.");
        SettingsCheck.require(devices == tables, "Ports \"" + FURTHER_DEVICE + "\": " + devices + ", but ports \""
            + FURTHER_CONFIGURATIONS + "\": " + tables + "; add a port \""
            + (devices < tables ? FURTHER_DEVICE : FURTHER_CONFIGURATIONS) + "\" until every device has its table.");
    }

    private static List<SetPorts> training(final int firstDevice, final int devices) {
        final List<SetPorts> sets = new ArrayList<>();
        sets.add(SetPorts.first(CONFIGURATIONS, 1));
        for (int n = 0; n < devices; n++) {
            sets.add(SetPorts.further(n + 1, firstDevice + n, firstDevice + devices + n));
        }
        return sets;
    }
}
