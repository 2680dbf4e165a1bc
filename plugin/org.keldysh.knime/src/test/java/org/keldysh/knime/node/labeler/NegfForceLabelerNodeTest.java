package org.keldysh.knime.node.labeler;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keldysh.knime.node.Tables;
import org.keldysh.knime.node.TestDevices;
import org.keldysh.knime.node.TestNode;
import org.keldysh.knime.port.HolsteinDevicePortObject;
import org.keldysh.knime.table.Cells;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.knime.table.TableLayout;
import org.keldysh.physics.force.ForceField;
import org.keldysh.physics.force.Forces;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.negf.NegfForceField;
import org.keldysh.physics.negf.NegfResult;
import org.keldysh.physics.negf.NegfSolver;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.collection.CollectionCellFactory;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;

class NegfForceLabelerNodeTest {

    private static final Device DEVICE = TestDevices.TINY;

    private final TestNode m_node = TestNode.of(new NegfForceLabelerNodeFactory());

    private static double[] checkerboard(final double amplitude) {
        final double[] q = new double[DEVICE.lattice().sites()];
        Arrays.setAll(q, i -> amplitude * DEVICE.lattice().staggeredSign(i) + 0.01 * i);
        return q;
    }

    private static Forces exact(final Device device, final double[] q) {
        final Forces forces = new Forces(q.length);
        try (ForceField field = new NegfForceField(device, 1e-6, 1)) {
            field.evaluate(q, forces);
        }
        return forces;
    }

    private PortObject label(final PortObject table) throws Exception {
        return m_node.execute(TestDevices.tiny(), table)[0];
    }

    @Test
    void labelsAreThoseOfTheSolver() throws Exception {
        final PortObject labelled = label(Tables.of(LatticeColumn.DISPLACEMENT, Cells.field(checkerboard(1.4)),
            Cells.field(checkerboard(0.3))));
        for (int row = 0; row < 2; row++) {
            final Forces forces = exact(DEVICE, checkerboard(row == 0 ? 1.4 : 0.3));
            assertArrayEquals(forces.density(), Tables.field(labelled, row, LatticeColumn.DENSITY));
            assertArrayEquals(forces.electronicForce(), Tables.field(labelled, row, LatticeColumn.ELECTRONIC_FORCE));
            assertArrayEquals(forces.totalForce(), Tables.field(labelled, row, LatticeColumn.FORCE));
            assertEquals(forces.current(), Tables.number(labelled, row, LatticeColumn.CURRENT));
            assertEquals(forces.densityError(), Tables.number(labelled, row, LatticeColumn.DENSITY_ERROR));
        }
        assertEquals(Optional.empty(), m_node.warning());
    }

    @Test
    void everyRowTellsWhatItRestsOn() throws Exception {
        final PortObject labelled = label(Tables.of(LatticeColumn.DISPLACEMENT, Cells.field(checkerboard(1.4))));
        final NegfResult result;
        try (NegfSolver solver = new NegfSolver(DEVICE, 1e-6, 1)) {
            result = solver.solve(checkerboard(1.4));
        }
        assertEquals(result.energies(), Tables.number(labelled, 0, LatticeColumn.ENERGIES));
        assertEquals(result.residuals().sumRule(), Tables.number(labelled, 0, LatticeColumn.SUM_RULE_RESIDUAL));
        assertEquals(result.residuals().currents(), Tables.number(labelled, 0, LatticeColumn.CURRENT_RESIDUAL));
        assertEquals(0, Tables.number(labelled, 0, LatticeColumn.UNDEFINED_SITES));
    }

    /** Electrodes far too weak to fix the occupations under bias; the row without bias is fine. */
    @Test
    void rowsWithUndefinedSitesAreNamed() throws Exception {
        final Device weak = new Device(DEVICE.lattice(), DEVICE.model(), 1e-13, 0, 0.05, 0, 0, 0);
        final DataTableSpec spec = TableLayout.of(LatticeColumn.DISPLACEMENT, LatticeColumn.LEFT_POTENTIAL);
        final DataCell metal = Cells.field(checkerboard(0));
        final PortObject labelled = m_node.execute(new HolsteinDevicePortObject(weak), Tables.of(spec,
            new DataCell[]{metal, new DoubleCell(0)}, new DataCell[]{metal, new DoubleCell(1.7)}))[0];
        assertEquals(0, Tables.number(labelled, 0, LatticeColumn.UNDEFINED_SITES));
        assertTrue(Tables.number(labelled, 1, LatticeColumn.UNDEFINED_SITES) > 0);
        final String warning = m_node.warning().orElseThrow();
        assertTrue(warning.startsWith("1 of 2 rows is less accurate than asked for (undefined sites in \"Row1\"); row \"Row1\": "),
            warning);
        assertTrue(warning.contains("not defined numerically"), warning);
    }

    @ParameterizedTest
    @CsvSource({"0, temperature must be", "-1, temperature must be", "1e-300, 'temperature is 1.0E-300, but '"})
    void temperaturesOfRowsAreChecked(final double temperature, final String reason) {
        final DataTableSpec spec = TableLayout.of(LatticeColumn.DISPLACEMENT, LatticeColumn.TEMPERATURE);
        final KNIMEException e = assertThrows(KNIMEException.class, () -> label(Tables.of(spec,
            new DataCell[]{Cells.field(checkerboard(1)), new DoubleCell(temperature)})));
        assertTrue(e.getMessage().startsWith("Row \"Row0\": " + reason), e.getMessage());
    }

    @Test
    void aRowMayHaveItsOwnBias() throws Exception {
        final DataTableSpec spec = TableLayout.of(LatticeColumn.DISPLACEMENT, LatticeColumn.LEFT_POTENTIAL,
            LatticeColumn.TEMPERATURE);
        final PortObject labelled = label(Tables.of(spec,
            new DataCell[]{Cells.field(checkerboard(1)), new DoubleCell(0.9), new DoubleCell(0.1)}));
        final Forces forces = exact(DEVICE.withLeftPotential(0.9).withTemperature(0.1), checkerboard(1));
        assertArrayEquals(forces.density(), Tables.field(labelled, 0, LatticeColumn.DENSITY));
    }

    @Test
    void oldLabelsAreReplaced() throws Exception {
        final PortObject once = label(Tables.of(LatticeColumn.DISPLACEMENT, Cells.field(checkerboard(1))));
        final PortObject twice = label(once);
        assertEquals(((BufferedDataTable)once).getDataTableSpec(), ((BufferedDataTable)twice).getDataTableSpec());
        assertEquals(Tables.content(once), Tables.content(twice));
    }

    @Test
    void missingCellsAreNamed() {
        assertFailure("\"Displacement\" in row \"Row1\" is missing", Cells.field(checkerboard(1)),
            DataType.getMissingCell());
    }

    @Test
    void missingElementsAreNamed() {
        assertFailure("row \"Row0\" misses the value at position 1",
            CollectionCellFactory.createListCell(List.of(new DoubleCell(1), DataType.getMissingCell())));
    }

    @Test
    void wrongLengthsAreNamed() {
        assertFailure("\"Row0\" has 5 values, but the lattice has 24 sites", Cells.field(new double[5]));
    }

    @Test
    void infiniteDisplacementsAreNamed() {
        final double[] q = checkerboard(1);
        q[3] = Double.POSITIVE_INFINITY;
        assertFailure("Row \"Row0\": displacement value 3", Cells.field(q));
    }

    @Test
    void emptyTablesAreRefused() {
        assertFailure("empty");
    }

    private void assertFailure(final String part, final DataCell... cells) {
        final KNIMEException e =
            assertThrows(KNIMEException.class, () -> label(Tables.of(LatticeColumn.DISPLACEMENT, cells)));
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }

    @Test
    void everyFailureHasAResolution() {
        final KNIMEException e = assertThrows(KNIMEException.class,
            () -> label(Tables.of(LatticeColumn.DISPLACEMENT, DataType.getMissingCell())));
        assertEquals(1, e.getKNIMEMessage().getResolutions().size());
    }

    @Test
    void columnsAreCheckedBeforeExecution() {
        assertRefused("no column \"Displacement\"", Tables.of(LatticeColumn.CURRENT));
        m_node.set("displacementColumn", "Q");
        assertRefused("no column \"Q\"", Tables.of(LatticeColumn.DISPLACEMENT));
        m_node.set("displacementColumn", "Current");
        assertRefused("must hold lists of numbers", Tables.of(LatticeColumn.CURRENT));
    }

    @Test
    void theToleranceHasARange() {
        m_node.set("tolerance", 0.5);
        assertRefused("between 1e-12 and 0.1, but is 0.5", Tables.of(LatticeColumn.DISPLACEMENT));
    }

    private void assertRefused(final String part, final PortObject table) {
        final Exception e =
            assertThrows(InvalidSettingsException.class, () -> m_node.configure(TestDevices.tiny(), table));
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }

    @Test
    void theOnlyFieldIsGuessedUnderAnyName() throws Exception {
        final PortObject table = Tables.of(LatticeColumn.FORCE, Cells.field(checkerboard(1)));
        m_node.configure(TestDevices.tiny(), table);
        assertThrows(InvalidSettingsException.class, () -> m_node.configure(TestDevices.tiny(),
            Tables.of(TableLayout.of(LatticeColumn.FORCE, LatticeColumn.ELECTRONIC_FORCE))));
    }

    @Test
    void cancellationStops() {
        m_node.cancel();
        assertThrows(CanceledExecutionException.class,
            () -> label(Tables.of(LatticeColumn.DISPLACEMENT, Cells.field(checkerboard(1)))));
    }
}
