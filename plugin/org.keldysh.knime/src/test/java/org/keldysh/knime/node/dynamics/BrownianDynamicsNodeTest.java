package org.keldysh.knime.node.dynamics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keldysh.knime.node.Tables;
import org.keldysh.knime.node.TestDevices;
import org.keldysh.knime.node.TestNode;
import org.keldysh.knime.port.HolsteinDevicePortObject;
import org.keldysh.knime.table.Cells;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.knime.table.TableLayout;
import org.keldysh.physics.dynamics.BrownianDynamics;
import org.keldysh.physics.dynamics.BrownianSettings;
import org.keldysh.physics.force.ForceField;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;
import org.keldysh.physics.negf.NegfForceField;
import org.keldysh.physics.task.ProgressMonitor;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;

class BrownianDynamicsNodeTest {

    private final TestNode m_node = TestNode.of(new BrownianDynamicsNodeFactory());

    @BeforeEach
    void shorten() {
        m_node.set("steps", 7L).set("recordEvery", 3L);
    }

    private static double[] checkerboard(final SquareLattice lattice) {
        final double[] q = new double[lattice.sites()];
        Arrays.setAll(q, i -> 1.4 * lattice.staggeredSign(i));
        return q;
    }

    private static BufferedDataTable configurations(final int count) {
        return Tables.of(LatticeColumn.DISPLACEMENT, Collections
            .nCopies(count, Cells.field(checkerboard(TestDevices.TINY.lattice()))).toArray(DataCell[]::new));
    }

    @Test
    void theTrajectoryIsThatOfThePhysics() throws Exception {
        m_node.set("steps", 6L);
        final PortObject[] tables = m_node.execute(TestDevices.tiny(), configurations(2));
        final double[] last;
        try (ForceField field = new NegfForceField(TestDevices.TINY, 1e-3, 1)) {
            last = new BrownianDynamics(field, new BrownianSettings(1, 0.1, 6, 0.02, 2))
                .run(checkerboard(TestDevices.TINY.lattice()), List.of(), ProgressMonitor.NONE);
        }
        assertArrayEquals(last, Tables.field(tables[0], 5, LatticeColumn.DISPLACEMENT));
    }

    @Test
    void framesAreRecordedEveryFewStepsAndObservablesAtEveryOne() throws Exception {
        final PortObject[] tables = m_node.execute(TestDevices.tiny(), configurations(2));
        assertEquals(List.of("Row0_0", "Row0_3", "Row0_6", "Row1_0", "Row1_3", "Row1_6"),
            Tables.rows(tables[0]).stream().map(row -> row.getKey().getString()).toList());
        assertEquals(16, Tables.rows(tables[1]).size());
        assertEquals(7, Tables.number(tables[1], 15, LatticeColumn.STEP));
        assertEquals(0.3, Tables.number(tables[0], 1, LatticeColumn.TIME), 1e-15);
        assertEquals("NEGF", Tables.text(tables[0], 0, LatticeColumn.FORCE_FIELD));
        assertEquals("Row1", Tables.text(tables[1], 8, LatticeColumn.TRAJECTORY));
        assertEquals(1.4, Tables.number(tables[1], 0, LatticeColumn.STAGGERED_ORDER), 1e-12);
        assertEquals(0, Tables.number(tables[1], 0, LatticeColumn.WALL_POSITION));
    }

    @Test
    void aSingleFrameIsToldIfFramesAreFartherApartThanTheTrajectoryIsLong() throws Exception {
        m_node.set("recordEvery", 7L).execute(TestDevices.tiny(), configurations(1));
        assertEquals(Optional.empty(), m_node.warning());
        final PortObject[] tables = m_node.set("recordEvery", 8L).execute(TestDevices.tiny(), configurations(1));
        assertEquals("The initial configuration is the only frame, as \"Record every\" is 8, but there are 7 steps.",
            m_node.warning().orElseThrow());
        assertEquals(1, Tables.rows(tables[0]).size());
        assertEquals(8, Tables.rows(tables[1]).size());
    }

    @Test
    void rowsWithoutSeedsGetThemFromTheSettings() throws Exception {
        final PortObject[] tables = m_node.set("seed", 8L).execute(TestDevices.tiny(), configurations(2));
        assertEquals(8, Tables.number(tables[0], 0, LatticeColumn.SEED));
        assertEquals(9, Tables.number(tables[0], 3, LatticeColumn.SEED));
    }

    @Test
    void seedsOfRowsComeFirst() throws Exception {
        final DataCell q = Cells.field(checkerboard(TestDevices.TINY.lattice()));
        final PortObject[] tables = m_node.execute(TestDevices.tiny(),
            Tables.of(TableLayout.of(LatticeColumn.DISPLACEMENT, LatticeColumn.SEED), new DataCell[]{q, new LongCell(5)},
                new DataCell[]{q, new LongCell(5)}));
        assertEquals(5, Tables.number(tables[0], 0, LatticeColumn.SEED));
        assertArrayEquals(Tables.field(tables[0], 2, LatticeColumn.DISPLACEMENT),
            Tables.field(tables[0], 5, LatticeColumn.DISPLACEMENT));
        assertFalse(Arrays.equals(Tables.field(tables[0], 0, LatticeColumn.DISPLACEMENT),
            Tables.field(tables[0], 2, LatticeColumn.DISPLACEMENT)));
    }

    private static BufferedDataTable withNoise(final DataCell... noises) {
        final DataCell q = Cells.field(checkerboard(TestDevices.TINY.lattice()));
        return Tables.of(TableLayout.of(LatticeColumn.DISPLACEMENT, LatticeColumn.SEED, LatticeColumn.NOISE_TEMPERATURE),
            Arrays.stream(noises).map(noise -> new DataCell[]{q, new LongCell(5), noise}).toArray(DataCell[][]::new));
    }

    /** The row is the one of a run with that setting, bit for bit; the other row has no noise at all. */
    @Test
    void noiseTemperaturesOfRowsComeFirst() throws Exception {
        final PortObject[] sweep = m_node.execute(TestDevices.tiny(), withNoise(new DoubleCell(0.07), new DoubleCell(0)));
        final BufferedDataTable start = Tables.of(TableLayout.of(LatticeColumn.DISPLACEMENT, LatticeColumn.SEED),
            new DataCell[]{Cells.field(checkerboard(TestDevices.TINY.lattice())), new LongCell(5)});
        for (int row = 0; row < 2; row++) {
            final double noise = row == 0 ? 0.07 : 0;
            final PortObject[] single = m_node.set("noiseTemperature", noise).execute(TestDevices.tiny(), start);
            assertEquals(withoutTrajectory(single[0]), withoutTrajectory(sweep[0]).subList(3 * row, 3 * row + 3));
            assertEquals(withoutTrajectory(single[1]), withoutTrajectory(sweep[1]).subList(8 * row, 8 * row + 8));
            assertEquals(noise, Tables.number(sweep[0], 3 * row + 2, LatticeColumn.NOISE_TEMPERATURE));
        }
        assertFalse(Arrays.equals(Tables.field(sweep[0], 2, LatticeColumn.DISPLACEMENT),
            Tables.field(sweep[0], 5, LatticeColumn.DISPLACEMENT)));
    }

    private static List<List<DataCell>> withoutTrajectory(final PortObject table) {
        return Tables.content(table).stream().map(row -> row.subList(1, row.size())).toList();
    }

    @Test
    void framesTellTheNoiseTemperatureOfTheSettings() throws Exception {
        final PortObject frames = m_node.set("noiseTemperature", 0.3).execute(TestDevices.tiny(), configurations(1))[0];
        assertEquals(0.3, Tables.number(frames, 2, LatticeColumn.NOISE_TEMPERATURE));
        final DataTableSpec spec = ((BufferedDataTable)frames).getDataTableSpec();
        assertEquals(spec.findColumnIndex("Temperature") + 1, spec.findColumnIndex("Noise Temperature"));
    }

    @Test
    void impossibleNoiseTemperaturesAreRefusedWithTheirRow() {
        for (final double noise : new double[]{-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
            final Exception e = assertThrows(KNIMEException.class,
                () -> m_node.execute(TestDevices.tiny(), withNoise(new DoubleCell(0.1), new DoubleCell(noise))));
            assertEquals("The value of column \"Noise Temperature\" in row \"Row1\" must be a finite number of at least 0, but is "
                + noise + ".", e.getMessage());
        }
        final Exception missing = assertThrows(KNIMEException.class,
            () -> m_node.execute(TestDevices.tiny(), withNoise(DataType.getMissingCell())));
        assertEquals("The value of column \"Noise Temperature\" in row \"Row0\" is missing.", missing.getMessage());
    }

    @Test
    void noiseTemperaturesMustBeNumbers() {
        final DataTableSpec spec = new DataTableSpec(LatticeColumn.DISPLACEMENT.spec(),
            new DataColumnSpecCreator("Noise Temperature", StringCell.TYPE).createSpec());
        final Exception e = assertThrows(InvalidSettingsException.class,
            () -> m_node.configureWith(TestDevices.tiny().getSpec(), spec));
        assertTrue(e.getMessage().contains("\"Noise Temperature\" must hold numbers"), e.getMessage());
    }

    @Test
    void theSameInputGivesTheSameTables() throws Exception {
        final PortObject[] once = m_node.execute(TestDevices.tiny(), configurations(3));
        final PortObject[] again = m_node.execute(TestDevices.tiny(), configurations(3));
        assertEquals(Tables.content(once[0]), Tables.content(again[0]));
        assertEquals(Tables.content(once[1]), Tables.content(again[1]));
    }

    @Test
    void aMetalHasNoWall() throws Exception {
        final Device metal = new Device(new SquareLattice(4, 2, true), new HolsteinModel(1, 0.1, 1, 0), 1, 0, 0.5, 0, 0, 0);
        final PortObject[] tables = m_node.execute(new HolsteinDevicePortObject(metal),
            Tables.of(LatticeColumn.DISPLACEMENT, Cells.field(new double[8])));
        assertTrue(Tables.cell(tables[1], 0, LatticeColumn.WALL_POSITION).isMissing());
    }

    @Test
    void configuredColumnsAreThoseOfTheTables() throws Exception {
        final PortObject[] tables = m_node.execute(TestDevices.tiny(), configurations(1));
        assertArrayEquals(m_node.configure(TestDevices.tiny(), configurations(1)),
            Arrays.stream(tables).map(PortObject::getSpec).toArray());
    }

    /** Electrodes far too weak to fix the occupations under bias. */
    @Test
    void inaccurateStepsAreToldOnce() throws Exception {
        final Device weak = new Device(new SquareLattice(4, 2, true), new HolsteinModel(1, 1.5, 1, 0.15), 1e-13, 0, 0.05, 1.7, 0, 0);
        m_node.execute(new HolsteinDevicePortObject(weak),
            Tables.of(LatticeColumn.DISPLACEMENT, Cells.field(new double[8]), Cells.field(new double[8])));
        final String warning = m_node.warning().orElseThrow();
        assertTrue(warning.contains(" of 16 steps the occupations of up to "), warning);
        assertEquals(1, warning.lines().count());
    }

    @Test
    void aDivergingLatticeIsAFailureOfItsRow() {
        m_node.set("timeStep", 1e200).set("steps", 50L);
        final Exception e = assertThrows(KNIMEException.class,
            () -> m_node.execute(TestDevices.tiny(), configurations(1)));
        assertTrue(e.getMessage().startsWith("Row \"Row0\": "), e.getMessage());
    }

    @Test
    void impossibleSettingsAreRefused() {
        assertRefused("steps", m_node.set("steps", 0L));
        assertRefused("timeStep", m_node.set("steps", 1L).set("timeStep", 0.0));
        assertRefused("damping", m_node.set("timeStep", 0.1).set("damping", -1.0));
        assertRefused("noiseTemperature", m_node.set("damping", 1.0).set("noiseTemperature", -0.1));
        assertRefused("tolerance", m_node.set("noiseTemperature", 0.0).set("tolerance", 1.0));
        assertRefused("Record every", m_node.set("tolerance", 1e-5).set("recordEvery", 0L));
    }

    private static void assertRefused(final String part, final TestNode node) {
        final Exception e =
            assertThrows(InvalidSettingsException.class, () -> node.configure(TestDevices.tiny(), configurations(1)));
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }

    /** The trajectory would take hours. */
    @Test
    void cancellationStopsARunningTrajectory() {
        m_node.set("steps", 100_000_000L).set("recordEvery", 100_000_000L);
        final Thread canceller = new Thread(() -> {
            while (m_node.progress().getProgress() == null) {
                Thread.onSpinWait();
            }
            m_node.cancel();
        });
        canceller.setDaemon(true);
        canceller.start();
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertThrows(CanceledExecutionException.class,
            () -> m_node.execute(TestDevices.tiny(), configurations(2))));
    }
}
