package org.keldysh.knime.node.learner;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.knime.core.node.InvalidSettingsException;

/**
 * Which input port is what. The first two are the device and its labelled configurations; validation configurations may follow,
 * then further devices, then as many further tables. The platform tells the ports in this order, without their groups.
 *
 * @param devices ports of the devices, the first one included
 * @param tables ports of the labelled configurations, in the same order
 * @param validation port of the validation configurations, if there is one
 */
record TrainingPorts(List<Integer> devices, List<Integer> tables, OptionalInt validation) {

    /** Number of ports that are always there. */
    private static final int FIXED = 2;

    /**
     * @param ports number of ports
     * @param isDevice whether a device is connected to a port
     * @return what the ports are
     * @throws InvalidSettingsException if devices and tables do not go together
     */
    static TrainingPorts of(final int ports, final IntPredicate isDevice) throws InvalidSettingsException {
        final List<Integer> devices = IntStream.range(FIXED, ports).filter(isDevice).boxed().toList();
        final int firstDevice = devices.isEmpty() ? ports : devices.get(0);
        final List<Integer> tables = IntStream.range(firstDevice + devices.size(), ports).boxed().toList();
        final int before = firstDevice - FIXED;
        if (before > 1 || tables.size() != devices.size()) {
            throw new InvalidSettingsException("Ports for further devices: " + devices.size()
                + ", for further labelled configurations: " + (devices.isEmpty() ? before - 1 : tables.size())
                + "; add one device for every table, in the same order.");
        }
        return new TrainingPorts(withFirst(0, devices), withFirst(1, tables),
            before == 1 ? OptionalInt.of(FIXED) : OptionalInt.empty());
    }

    private static List<Integer> withFirst(final int first, final List<Integer> further) {
        return IntStream.concat(IntStream.of(first), further.stream().mapToInt(Integer::intValue)).boxed().toList();
    }
}
