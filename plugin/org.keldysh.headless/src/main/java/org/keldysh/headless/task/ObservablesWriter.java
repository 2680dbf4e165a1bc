package org.keldysh.headless.task;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.keldysh.headless.output.CsvWriter;
import org.keldysh.physics.dynamics.TrajectoryState;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.observable.BulkOrder;
import org.keldysh.physics.observable.StaggeredOrder;
import org.keldysh.physics.observable.WallLocator;

/** Writes one row of observables for each state of a trajectory; the current is empty if the force field has none. */
final class ObservablesWriter implements Closeable {

    private static final List<String> HEADER =
        List.of("time", "wallPosition", "staggeredOrder", "meanDensity", "current");

    private final CsvWriter m_csv;

    private final Device m_device;

    private final WallLocator m_wall;

    ObservablesWriter(final Path file, final Device device) throws IOException {
        m_device = device;
        m_wall = new WallLocator(BulkOrder.of(device));
        m_csv = new CsvWriter(file, HEADER);
    }

    void write(final TrajectoryState state) throws IOException {
        final double[] displacement = state.displacement();
        m_csv.write(List.of(state.time(), m_wall.position(StaggeredOrder.profile(m_device.lattice(), displacement)),
            StaggeredOrder.mean(m_device.lattice(), displacement),
            Arrays.stream(state.forces().density()).average().orElseThrow(), state.forces().current()));
    }

    @Override
    public void close() throws IOException {
        m_csv.close();
    }
}
