package org.keldysh.knime.node.threshold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.keldysh.knime.node.Tables;
import org.keldysh.knime.node.TestDevices;
import org.keldysh.knime.node.TestNode;
import org.keldysh.knime.node.dynamics.BrownianDynamicsNodeFactory;
import org.keldysh.knime.node.lattice.LatticeGeneratorNodeFactory;
import org.keldysh.knime.node.learner.ForceNetworkLearnerNodeFactory;
import org.keldysh.knime.port.ForceNetworkPortObject;
import org.keldysh.knime.port.HolsteinDevicePortObject;
import org.keldysh.knime.table.Cells;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.knime.table.TableLayout;
import org.keldysh.physics.model.Device;
import org.knime.core.data.DataCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;

class ThresholdVoltageNodeTest {

    private static final Device DEVICE = TestDevices.of(10, 4);

    private static final HolsteinDevicePortObject PORT = new HolsteinDevicePortObject(DEVICE);

    /** Nothing can happen at no bias, and a bias beyond the gap melts the order at once. */
    private final TestNode m_node = TestNode.of(new ThresholdVoltageNodeFactory()).set("lowerBias", 0.0).set("upperBias", 4.0)
        .set("bisectionSteps", 3).set("trajectories", 2).set("steps", 100L).set("tolerance", 1e-3).set("nucleationFrames", 2);

    private static DataCell checkerboard() {
        return Cells.field(IntStream.range(0, DEVICE.lattice().sites()).mapToDouble(i -> 1.6 * DEVICE.lattice().staggeredSign(i))
            .toArray());
    }

    private static BufferedDataTable start() {
        return Tables.of(LatticeColumn.DISPLACEMENT, checkerboard());
    }

    @Test
    void theBracketIsHalvedAndEveryTrialIsTold() throws Exception {
        final PortObject[] outputs = m_node.execute(PORT, start());
        final double lower = Tables.number(outputs[0], 0, LatticeColumn.THRESHOLD_LOWER);
        final double upper = Tables.number(outputs[0], 0, LatticeColumn.THRESHOLD_UPPER);
        final double threshold = Tables.number(outputs[0], 0, LatticeColumn.THRESHOLD);
        assertEquals(0.5, upper - lower, 1e-12);
        assertTrue(lower > 0 && upper < 4 && lower <= threshold && threshold <= upper, lower + " to " + upper);
        assertTrue(Tables.number(outputs[0], 0, LatticeColumn.THRESHOLD_ERROR) >= 0.5 / Math.sqrt(12));
        assertEquals("NEGF", Tables.text(outputs[0], 0, LatticeColumn.FORCE_FIELD));
        assertEquals(5, Tables.number(outputs[0], 0, LatticeColumn.BIASES));
        assertEquals(5, Tables.rows(outputs[1]).size());
        for (int trial = 0; trial < 5; trial++) {
            final boolean above = Tables.number(outputs[1], trial, LatticeColumn.LEFT_POTENTIAL) >= upper;
            assertEquals(above, Tables.number(outputs[1], trial, LatticeColumn.SWITCHED_SHARE) >= 0.5);
        }
        assertTrue(Tables.number(outputs[1], 0, LatticeColumn.METALLIC_FRACTION) < 0.3, "columns at the electrodes are soft");
        assertTrue(Tables.number(outputs[1], 1, LatticeColumn.METALLIC_FRACTION) > 0.8);
    }

    @Test
    void aNetworkFindsAThresholdAndWarnsBeyondItsTraining() throws Exception {
        final PortObject sweep = TestNode.of(new LatticeGeneratorNodeFactory()).set("kind", "CHECKERBOARD").set("count", 4)
            .set("sweepBias", true).set("biasMinimum", 0.0).set("biasMaximum", 3.9).execute(PORT)[0];
        final PortObject frames = TestNode.of(new BrownianDynamicsNodeFactory()).set("steps", 100L).set("recordEvery", 5L)
            .execute(PORT, sweep)[0];
        final PortObject network = TestNode.of(new ForceNetworkLearnerNodeFactory()).set("epochs", 20).set("members", 1)
            .set("batchSize", 64).execute(PORT, frames)[0];
        final TestNode node =
            TestNode.withInput(new ThresholdVoltageNodeFactory(), "Force Network", ForceNetworkPortObject.class)
                .set("lowerBias", 0.0).set("upperBias", 4.0).set("bisectionSteps", 1).set("trajectories", 2).set("steps", 100L)
                .set("nucleationFrames", 2);
        final PortObject[] outputs = node.execute(PORT, start(), network);
        assertEquals("Network", Tables.text(outputs[0], 0, LatticeColumn.FORCE_FIELD));
        assertTrue(Tables.number(outputs[0], 0, LatticeColumn.THRESHOLD) > 0);
        assertTrue(node.warning().orElseThrow().contains("leftPotential 4.0"), node.warning().toString());
    }

    @Test
    void resultsAreReproducible() throws Exception {
        m_node.set("bisectionSteps", 1);
        final PortObject[] once = m_node.execute(PORT, start());
        final PortObject[] again = m_node.execute(PORT, start());
        assertEquals(Tables.content(once[0]), Tables.content(again[0]));
        assertEquals(Tables.content(once[1]), Tables.content(again[1]));
    }

    /** Left potentials of the table do not count; every temperature has its own threshold. */
    @Test
    void everyTemperatureHasItsThreshold() throws Exception {
        m_node.set("bisectionSteps", 0).set("trajectories", 1);
        final PortObject table = Tables.of(TableLayout.of(LatticeColumn.DISPLACEMENT, LatticeColumn.TEMPERATURE,
            LatticeColumn.LEFT_POTENTIAL), row(0.05, 1.5), row(0.1, 1.6), row(0.05, 1.7));
        final PortObject[] outputs = m_node.execute(PORT, table);
        assertEquals(2, Tables.rows(outputs[0]).size());
        assertEquals(0.05, Tables.number(outputs[0], 0, LatticeColumn.TEMPERATURE));
        assertEquals(0.1, Tables.number(outputs[0], 1, LatticeColumn.TEMPERATURE));
        assertEquals(2, Tables.number(outputs[0], 1, LatticeColumn.THRESHOLD), 1e-12);
        assertTrue(m_node.warning().orElseThrow().contains("1 initial configurations are not used"), m_node.warning().toString());
    }

    private static DataCell[] row(final double temperature, final double bias) {
        return new DataCell[]{checkerboard(), new DoubleCell(temperature), new DoubleCell(bias)};
    }

    /** A row with a noise of its own gives what the setting gives. */
    @Test
    void everyNoiseTemperatureHasItsThreshold() throws Exception {
        m_node.set("bisectionSteps", 1).set("trajectories", 1).set("steps", 30L).set("observeEvery", 1);
        final PortObject table = Tables.of(TableLayout.of(LatticeColumn.DISPLACEMENT, LatticeColumn.NOISE_TEMPERATURE),
            new DataCell[]{checkerboard(), new DoubleCell(0)}, new DataCell[]{checkerboard(), new DoubleCell(0.1)});
        final PortObject[] outputs = m_node.execute(PORT, table);
        assertEquals(2, Tables.rows(outputs[0]).size());
        for (int row = 0; row < 2; row++) {
            final PortObject[] single = m_node.set("noiseTemperature", 0.1 * row).execute(PORT, start());
            assertEquals(Tables.content(single[0]).get(0), Tables.content(outputs[0]).get(row));
            assertEquals(Tables.content(single[1]), Tables.content(outputs[1]).subList(3 * row, 3 * row + 3));
            assertEquals(0.1 * row, Tables.number(outputs[0], row, LatticeColumn.NOISE_TEMPERATURE));
        }
        assertNotEquals(Tables.content(outputs[1]).subList(0, 3), Tables.content(outputs[1]).subList(3, 6));
    }

    @Test
    void endsOnTheSameSideAreRefused() {
        m_node.set("upperBias", 0.1).set("steps", 20L).set("observeEvery", 1);
        final Exception e = assertThrows(KNIMEException.class, () -> m_node.execute(PORT, start()));
        assertTrue(e.getMessage().contains("upper bias of 0.1, 0 of 2 trajectories switched"), e.getMessage());
    }

    @Test
    void impossibleSettingsAreRefused() {
        assertRefused(TestNode.of(new ThresholdVoltageNodeFactory()).set("lowerBias", 2.0), "lower bias");
        assertRefused(TestNode.of(new ThresholdVoltageNodeFactory()).set("bisectionSteps", 31), "bisection steps");
        assertRefused(TestNode.of(new ThresholdVoltageNodeFactory()).set("trajectories", 0), "Trajectories per bias");
        assertRefused(TestNode.of(new ThresholdVoltageNodeFactory()).set("observeEvery", 200), "Observe every");
        assertRefused(TestNode.of(new ThresholdVoltageNodeFactory()).set("nucleationDepth", -1.0), "nucleation depth");
    }

    private static void assertRefused(final TestNode node, final String reason) {
        final Exception e = assertThrows(InvalidSettingsException.class, () -> node.configure(PORT, start()));
        assertTrue(e.getMessage().contains(reason), e.getMessage());
    }

    @Test
    void cancellationStopsARunningSearch() {
        m_node.set("steps", 100_000_000L).set("observeEvery", 10_000);
        final Thread canceller = new Thread(() -> {
            while (m_node.progress().getProgress() == null) {
                Thread.onSpinWait();
            }
            m_node.cancel();
        });
        canceller.setDaemon(true);
        canceller.start();
        assertTimeoutPreemptively(Duration.ofSeconds(30),
            () -> assertThrows(CanceledExecutionException.class, () -> m_node.execute(PORT, start())));
    }
}
