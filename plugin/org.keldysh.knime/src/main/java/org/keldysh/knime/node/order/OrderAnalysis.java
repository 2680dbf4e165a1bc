package org.keldysh.knime.node.order;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.keldysh.knime.execution.NodeFailure;
import org.keldysh.knime.picture.LatticePicture;
import org.keldysh.knime.picture.WallGroup;
import org.keldysh.knime.picture.WallPositionPicture;
import org.keldysh.knime.port.Pictures;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.observable.StaggeredOrder;
import org.keldysh.physics.observable.StructureFactor;
import org.keldysh.physics.observable.WallLocator;
import org.keldysh.physics.observable.WallLocators;
import org.knime.core.data.DataRow;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeLogger;
import org.knime.core.node.port.PortObject;

/** Collects the wall positions of one or two tables of frames and makes tables and pictures of them. */
final class OrderAnalysis {

    private static final NodeLogger LOGGER = NodeLogger.getLogger(OrderAnalysis.class);

    private final Device m_device;

    private final OrderParameterAnalysisNodeParameters m_parameters;

    private final Map<WallTrajectory.Id, WallTrajectory> m_trajectories = new LinkedHashMap<>();

    private final WallLocators m_locators = new WallLocators();

    private final SnapshotSeries m_snapshots;

    private final StructureFactorWindow m_window;

    private final StructureFactor.Transform m_transform;

    private int m_sources;

    OrderAnalysis(final Device device, final OrderParameterAnalysisNodeParameters parameters) {
        m_device = device;
        m_parameters = parameters;
        m_snapshots = new SnapshotSeries(device.lattice());
        m_window = parameters.window();
        m_transform = new StructureFactor.Transform(device.lattice());
    }

    void read(final BufferedDataTable frames, final ExecutionContext context)
        throws InvalidSettingsException, KNIMEException, CanceledExecutionException {
        final FrameReader reader =
            new FrameReader(m_device, frames.getDataTableSpec(), m_parameters.m_displacementColumn);
        if (frames.size() == 0) {
            throw NodeFailure.of("The table of frames is empty.", "Connect the frames of Brownian Dynamics.");
        }
        long count = 0;
        for (final DataRow row : frames) {
            context.checkCanceled();
            context.setProgress((double)count / frames.size(), "Frame " + ++count + " of " + frames.size());
            add(reader.read(row));
        }
        m_sources++;
    }

    private void add(final FrameReader.Frame frame) throws KNIMEException {
        final WallTrajectory.Id id =
            new WallTrajectory.Id(m_sources, forceField(frame.forceField()), frame.trajectory());
        final SquareLattice lattice = m_device.lattice();
        final WallLocator locator = m_locators.of(frame.conditions().device());
        m_trajectories.computeIfAbsent(id, i -> new WallTrajectory(i, frame, locator, m_window.recorder(m_transform)))
            .add(new WallTrajectory.Point(frame.time(),
                locator.position(StaggeredOrder.profile(lattice, frame.displacement())),
                StaggeredOrder.mean(lattice, frame.displacement()), frame.current(), frame.densityError()), frame.displacement());
        m_snapshots.add(id, frame);
    }

    /** The second table may hold the same force field as the first one, for example with another tolerance. */
    private String forceField(final String name) {
        final boolean taken = m_trajectories.keySet().stream()
            .anyMatch(id -> id.source() < m_sources && id.forceField().equals(name));
        return taken ? name + " (reference)" : name;
    }

    PortObject[] results(final ExecutionContext context) throws KNIMEException {
        final List<WallEnsemble> ensembles = WallEnsemble.of(m_trajectories.values());
        final List<WallGroup> groups = ensembles.stream().map(WallEnsemble::group).toList();
        groups.forEach(OrderAnalysis::log);
        final List<EnsembleStatistics> statistics = EnsembleStatistics.of(ensembles, m_parameters.nucleation());
        requireStructureFactor(statistics);
        final WallTables tables = new WallTables(context);
        final EnsembleTables ensembleTables = new EnsembleTables(context);
        return new PortObject[]{tables.positions(m_trajectories.values()), tables.velocities(ensembles),
            Pictures.port(WallPositionPicture.draw(groups, m_device.lattice().length())),
            Pictures.port(LatticePicture.draw(m_device.lattice(), m_snapshots.select(m_parameters.m_panels))),
            ensembleTables.ensembles(statistics), ensembleTables.structureFactors(statistics),
            WallComparison.table(WallComparison.pairs(m_trajectories.values()), context),
            Pictures.port(EnsemblePictures.velocities(statistics)),
            Pictures.port(EnsemblePictures.structureFactors(statistics))};
    }

    private void requireStructureFactor(final List<EnsembleStatistics> statistics) throws KNIMEException {
        if (statistics.stream().allMatch(ensemble -> ensemble.structureFactor().count() == 0)) {
            throw NodeFailure.of("No frame is " + m_window + ", so there is no structure factor.",
                "Choose another window of time, or the last frame.");
        }
    }

    private static void log(final WallGroup group) {
        LOGGER.info(group.forceField() + ", left potential " + group.conditions().leftPotential() + noise(group) + ", "
            + group.positions().members().size() + " trajectories: " + group.velocity().map(v -> String.format(Locale.ROOT,
                "wall velocity %.4f ± %.4f", v.velocity(), v.standardError())).orElse("no steady motion of the wall"));
    }

    private static String noise(final WallGroup group) {
        final double noise = group.conditions().noiseTemperature();
        return Double.isNaN(noise) ? "" : ", noise temperature " + noise;
    }
}
