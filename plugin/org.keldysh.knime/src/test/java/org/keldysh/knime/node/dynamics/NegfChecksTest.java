package org.keldysh.knime.node.dynamics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.keldysh.knime.node.CheckpointFiles;
import org.keldysh.knime.node.Tables;
import org.keldysh.knime.node.TestDevices;
import org.keldysh.knime.node.TestNode;
import org.keldysh.knime.node.lattice.LatticeGeneratorNodeFactory;
import org.keldysh.knime.node.learner.ForceNetworkLearnerNodeFactory;
import org.keldysh.knime.port.ForceNetworkPortObject;
import org.keldysh.knime.port.HolsteinDevicePortObject;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.learning.score.ForceScore;
import org.keldysh.physics.dynamics.ForceAccuracy;
import org.keldysh.physics.force.ForceField;
import org.keldysh.physics.force.Forces;
import org.keldysh.physics.negf.NegfForceField;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.data.DataRow;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;

/** Trajectories on a network that are compared with exact forces. */
@Timeout(60)
class NegfChecksTest {

    private static final HolsteinDevicePortObject DEVICE = TestDevices.tiny();

    private static PortObject s_configurations;

    private static PortObject s_network;

    private static PortObject s_single;

    @TempDir
    Path m_folder;

    @BeforeAll
    static void learn() throws Exception {
        s_configurations =
            TestNode.of(new LatticeGeneratorNodeFactory()).set("kind", "THERMAL").set("count", 2).execute(DEVICE)[0];
        final PortObject frames = TestNode.of(new BrownianDynamicsNodeFactory()).set("steps", 10L).set("recordEvery", 2L)
            .execute(DEVICE, s_configurations)[0];
        s_network = learner().execute(DEVICE, frames)[0];
        s_single = learner().set("members", 1).execute(DEVICE, frames)[0];
    }

    private static TestNode learner() {
        return TestNode.of(new ForceNetworkLearnerNodeFactory()).set("epochs", 2).set("hiddenLayers", "8").set("patchRadius", 1);
    }

    private static TestNode node() throws Exception {
        return TestNode.withInput(new BrownianDynamicsNodeFactory(), "Force Network", ForceNetworkPortObject.class)
            .set("steps", 8L).set("recordEvery", 1L);
    }

    private static PortObject[] execute(final TestNode node) throws Exception {
        return node.execute(DEVICE, s_configurations, s_network);
    }

    @Test
    void checksDoNotChangeTheTrajectory() throws Exception {
        final PortObject[] checked = execute(node().set("checkEvery", 3L));
        final PortObject[] free = execute(node());
        assertEquals(Tables.content(free[0]), Tables.content(checked[0]));
        assertEquals(Tables.content(free[1]), Tables.content(checked[1]));
        assertEquals(List.of(), Tables.rows(free[2]));
        assertEquals(List.of("Row0_0", "Row0_3", "Row0_6", "Row1_0", "Row1_3", "Row1_6"),
            Tables.rows(checked[2]).stream().map(row -> row.getKey().getString()).toList());
    }

    @Test
    void aCheckComparesTheForcesOfItsFrame() throws Exception {
        final PortObject[] tables = execute(node().set("checkEvery", 3L));
        final Forces exact = new Forces(24);
        try (ForceField field = new NegfForceField(TestDevices.TINY, 1e-3, 1)) {
            field.evaluate(Tables.field(tables[0], 3, LatticeColumn.DISPLACEMENT), exact);
        }
        final ForceScore score = ForceScore.of(1.5, List.of(exact.density()),
            List.of(Tables.field(tables[0], 3, LatticeColumn.DENSITY)));
        assertEquals(score.rmseDensity(), Tables.number(tables[2], 1, LatticeColumn.DENSITY_RMSE));
        assertEquals(score.maxErrorDensity(), Tables.number(tables[2], 1, LatticeColumn.DENSITY_MAXIMUM_ERROR));
        assertEquals(score.rmseForce(), Tables.number(tables[2], 1, LatticeColumn.FORCE_RMSE));
        assertEquals(score.r2Force(), Tables.number(tables[2], 1, LatticeColumn.FORCE_R2));
        assertEquals(exact.densityError(), Tables.number(tables[2], 1, LatticeColumn.DENSITY_ERROR));
        assertEquals(0, Tables.number(tables[2], 1, LatticeColumn.EXACT_FORCES_USED));
        assertEquals(0.3, Tables.number(tables[2], 1, LatticeColumn.TIME), 1e-15);
        assertTrue(Tables.number(tables[2], 1, LatticeColumn.UNCERTAINTY) > 0);
        assertEquals(Tables.number(tables[0], 3, LatticeColumn.UNCERTAINTY),
            Tables.number(tables[2], 1, LatticeColumn.UNCERTAINTY));
    }

    @Test
    void uncertainStepsTakeExactForces() throws Exception {
        final PortObject[] network = execute(node());
        final double largest = 1.001 * Tables.rows(network[0]).stream().mapToDouble(row -> uncertainty(network[0], row)).max()
            .orElseThrow();
        assertEquals(Tables.content(network[0]), Tables.content(execute(node().set("exactAbove", largest))[0]));
        final PortObject[] hybrid = execute(node().set("exactAbove", 1e-9));
        final PortObject[] exact = TestNode.of(new BrownianDynamicsNodeFactory()).set("steps", 8L).set("recordEvery", 1L)
            .execute(DEVICE, s_configurations);
        assertArrayEquals(Tables.field(exact[0], 8, LatticeColumn.DISPLACEMENT),
            Tables.field(hybrid[0], 8, LatticeColumn.DISPLACEMENT));
        assertEquals(18, Tables.rows(hybrid[2]).size());
    }

    private static double uncertainty(final PortObject frames, final DataRow row) {
        return Tables.number(frames, Tables.rows(frames).indexOf(row), LatticeColumn.UNCERTAINTY);
    }

    @Test
    void checksGoOnFromACheckpoint() throws Exception {
        final PortObject[] whole = execute(node().set("steps", 60L).set("checkEvery", 2L));
        assertTrue(CheckpointFiles.cancelAfter(1, m_folder, kept(), DEVICE, s_configurations, s_network));
        final PortObject[] resumed = execute(kept());
        for (int port = 0; port < 3; port++) {
            assertEquals(Tables.content(whole[port]), Tables.content(resumed[port]));
        }
    }

    private TestNode kept() throws Exception {
        return node().set("steps", 60L).set("checkEvery", 2L).set("checkpointFolder", m_folder.toString())
            .set("checkpointEvery", 3L);
    }

    @Test
    void aNetworkWithoutUncertaintyCannotBeReplacedWhereItIsUncertain() throws Exception {
        final TestNode node = node().set("exactAbove", 0.01);
        final Exception e = assertThrows(KNIMEException.class, () -> node.execute(DEVICE, s_configurations, s_single));
        assertTrue(e.getMessage().contains("gives no uncertainty; set \"Use NEGF where the uncertainty exceeds\" to 0"),
            e.getMessage());
    }

    @Test
    void withoutANetworkThereIsNothingToCheck() {
        for (final TestNode node : List.of(TestNode.of(new BrownianDynamicsNodeFactory()).set("checkEvery", 5L),
            TestNode.of(new BrownianDynamicsNodeFactory()).set("exactAbove", 0.1))) {
            final Exception e =
                assertThrows(InvalidSettingsException.class, () -> node.configure(DEVICE, s_configurations));
            assertTrue(e.getMessage().startsWith("Checks with NEGF need a force network"), e.getMessage());
        }
    }

    @Test
    void theDriftIsSummedUp() {
        final Drift drift = new Drift();
        assertTrue(drift.summary().isEmpty());
        final TrajectoryRecord record = new TrajectoryRecord(List.of(),
            List.of(new TrajectoryRecord.Observables(20, 2, 0, 0, 0, 0)), List.of(check(0, 0, 0.03, 0.1, false),
                check(10, 1.5, 0.04, 0.5, true)), new ForceAccuracy(1e-5));
        drift.add(record);
        assertEquals("NEGF checks: 2, of which 1 gave the forces of their step; density RMSE 3.54e-02 on average, 3.00e-02 in the "
            + "first and 4.00e-02 in the second half of the time; largest difference of a density 5.00e-01, at step 10",
            drift.summary().orElseThrow());
    }

    private static TrajectoryRecord.Check check(final long step, final double time, final double rmse, final double maximum,
        final boolean exactUsed) {
        return new TrajectoryRecord.Check(step, time, rmse, maximum, 0, 0, 0, 0, exactUsed);
    }

    @Test
    void checkpointsOfAnotherNetworkAreNotFound() throws Exception {
        final PortObject[] exact = TestNode.of(new BrownianDynamicsNodeFactory()).set("steps", 8L).set("recordEvery", 1L)
            .set("checkpointFolder", m_folder.toString()).set("keepCheckpoints", true).execute(DEVICE, s_configurations);
        execute(node().set("checkpointFolder", m_folder.toString()).set("keepCheckpoints", true));
        execute(node().set("checkpointFolder", m_folder.toString()).set("keepCheckpoints", true).set("checkEvery", 4L));
        assertEquals(6, CheckpointFiles.in(m_folder).size());
        assertArrayEquals(Tables.field(exact[0], 8, LatticeColumn.DISPLACEMENT),
            Tables.field(TestNode.of(new BrownianDynamicsNodeFactory()).set("steps", 8L).set("recordEvery", 1L)
                .execute(DEVICE, s_configurations)[0], 8, LatticeColumn.DISPLACEMENT));
    }
}
