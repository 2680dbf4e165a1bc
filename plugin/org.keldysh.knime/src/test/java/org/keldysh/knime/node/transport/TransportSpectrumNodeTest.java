package org.keldysh.knime.node.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keldysh.knime.node.Tables;
import org.keldysh.knime.node.TestDevices;
import org.keldysh.knime.node.TestNode;
import org.keldysh.knime.port.HolsteinDevicePortObject;
import org.keldysh.knime.table.Cells;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.knime.table.TableLayout;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;
import org.keldysh.physics.negf.BondCurrentSolver;
import org.keldysh.physics.negf.BondCurrents;
import org.keldysh.physics.negf.CurrentConservation;
import org.keldysh.physics.negf.SpectralPoint;
import org.keldysh.physics.negf.TransportSolver;
import org.keldysh.physics.negf.TransportSpectrum;
import org.keldysh.physics.observable.BulkOrder;
import org.keldysh.physics.task.ProgressMonitor;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.image.ImagePortObject;

class TransportSpectrumNodeTest {

    private static final Device DEVICE = TestDevices.TINY;

    private static final int ENERGIES = 41;

    private final TestNode m_node = TestNode.of(new TransportSpectrumNodeFactory()).set("energies", ENERGIES);

    private static double[] checkerboard(final double amplitude) {
        final double[] q = new double[DEVICE.lattice().sites()];
        Arrays.setAll(q, i -> amplitude * DEVICE.lattice().staggeredSign(i) + 0.01 * i);
        return q;
    }

    private static PortObject configurations(final double... amplitudes) {
        return Tables.of(LatticeColumn.DISPLACEMENT,
            Arrays.stream(amplitudes).mapToObj(a -> Cells.field(checkerboard(a))).toArray(DataCell[]::new));
    }

    private PortObject[] execute(final PortObject table) throws Exception {
        return m_node.execute(TestDevices.tiny(), table);
    }

    private static TransportSpectrum exact(final Device device, final double[] displacement, final double start,
        final double end) {
        try (TransportSolver solver = new TransportSolver(device, 1)) {
            return solver.solve(displacement, new EnergyGrid(start, end, ENERGIES).energies(), ProgressMonitor.NONE);
        }
    }

    @Test
    void spectraAreThoseOfTheSolver() throws Exception {
        m_node.set("range", "CUSTOM").set("minimum", -2.0).set("maximum", 3.0);
        final PortObject[] outputs = execute(configurations(1.4, 0.3));
        for (int row = 0; row < 2; row++) {
            final TransportSpectrum spectrum = exact(DEVICE, checkerboard(row == 0 ? 1.4 : 0.3), -2, 3);
            for (int k = 0; k < ENERGIES; k++) {
                assertPoint(spectrum, k, outputs[0], row * ENERGIES + k);
            }
            assertEquals("Row" + row, Tables.text(outputs[0], row * ENERGIES + 7, LatticeColumn.SOURCE_ROW));
            assertEquals(spectrum.current(), Tables.number(outputs[1], row, LatticeColumn.LANDAUER_CURRENT));
            assertEquals(spectrum.weight().states(), Tables.number(outputs[1], row, LatticeColumn.STATES));
            assertEquals(spectrum.weight().unresolvedShare(),
                Tables.number(outputs[1], row, LatticeColumn.UNRESOLVED_SHARE));
        }
    }

    private static void assertPoint(final TransportSpectrum spectrum, final int index, final PortObject table,
        final int row) {
        final SpectralPoint point = spectrum.points().get(index);
        assertEquals(point.energy(), Tables.number(table, row, LatticeColumn.ENERGY));
        assertEquals(point.transmissions().leftRight(), Tables.number(table, row, LatticeColumn.TRANSMISSION));
        assertEquals(spectrum.currentDensity(index), Tables.number(table, row, LatticeColumn.CURRENT_DENSITY));
        assertEquals(point.densityOfStates().total(), Tables.number(table, row, LatticeColumn.DENSITY_OF_STATES));
        assertEquals(point.densityOfStates().totalFromLeft(),
            Tables.number(table, row, LatticeColumn.LEFT_DENSITY_OF_STATES));
        assertEquals(point.densityOfStates().totalFromRight(),
            Tables.number(table, row, LatticeColumn.RIGHT_DENSITY_OF_STATES));
        assertArrayEquals(DEVICE.lattice().columnMeans(point.densityOfStates().local()),
            Tables.field(table, row, LatticeColumn.LOCAL_DENSITY_OF_STATES));
    }

    @ParameterizedTest
    @CsvSource({"NONE,0", "COLUMNS,6", "SITES,24"})
    void theLocalDensityIsWrittenAsChosen(final String choice, final int length) throws Exception {
        m_node.set("localDensity", choice);
        final PortObject spectra = execute(configurations(1.4))[0];
        assertEquals(length > 0, ((BufferedDataTable)spectra).getDataTableSpec()
            .containsName(LatticeColumn.LOCAL_DENSITY_OF_STATES.title()));
        if (length > 0) {
            assertEquals(length, Tables.field(spectra, 3, LatticeColumn.LOCAL_DENSITY_OF_STATES).length);
        }
    }

    @Test
    void theRangeCoversThePotentialsOfAllRowsAndTheGap() throws Exception {
        final DataTableSpec spec = TableLayout.of(LatticeColumn.DISPLACEMENT, LatticeColumn.LEFT_POTENTIAL);
        final PortObject spectra = execute(Tables.of(spec,
            new DataCell[]{Cells.field(checkerboard(1)), new DoubleCell(0.9)},
            new DataCell[]{Cells.field(checkerboard(1)), new DoubleCell(4)}))[0];
        final double margin = 1 + 5 * 0.05;
        assertEquals(-1.5 * BulkOrder.of(DEVICE) - margin, Tables.number(spectra, 0, LatticeColumn.ENERGY), 1e-12);
        assertEquals(4 + margin, Tables.number(spectra, ENERGIES - 1, LatticeColumn.ENERGY), 1e-12);
        assertEquals(0.9, Tables.number(spectra, ENERGIES - 1, LatticeColumn.LEFT_POTENTIAL));
        assertEquals(4 + margin, Tables.number(spectra, 2 * ENERGIES - 1, LatticeColumn.ENERGY), 1e-12);
    }

    @Test
    void aBathHasTransmissionsToo() throws Exception {
        final Device bathed = new Device(DEVICE.lattice(), DEVICE.model(), 1, 0.1, 0.05, 1.7, 0, -5);
        final PortObject spectra = m_node.execute(new HolsteinDevicePortObject(bathed), configurations(1))[0];
        final double start = Tables.number(spectra, 0, LatticeColumn.ENERGY);
        assertEquals(-5 - 1.25, start, 1e-12);
        final TransportSpectrum spectrum =
            exact(bathed, checkerboard(1), start, Tables.number(spectra, ENERGIES - 1, LatticeColumn.ENERGY));
        assertEquals(spectrum.points().get(20).transmissions().leftBath(),
            Tables.number(spectra, 20, LatticeColumn.LEFT_BATH_TRANSMISSION));
        assertEquals(spectrum.points().get(20).transmissions().rightBath(),
            Tables.number(spectra, 20, LatticeColumn.RIGHT_BATH_TRANSMISSION));
    }

    /** Seven frames of trajectory "a", mixed with those of "b". */
    private static PortObject frames() {
        final List<DataCell[]> rows = new ArrayList<>();
        for (int t = 0; t < 7; t++) {
            rows.add(new DataCell[]{new StringCell("a"), new DoubleCell(t), Cells.field(checkerboard(1))});
            rows.add(new DataCell[]{new StringCell("b"), new DoubleCell(t), Cells.field(checkerboard(1))});
        }
        return Tables.of(TableLayout.of(LatticeColumn.TRAJECTORY, LatticeColumn.TIME, LatticeColumn.DISPLACEMENT),
            rows.toArray(DataCell[][]::new));
    }

    @ParameterizedTest
    @CsvSource({"1,6", "2,0 6", "3,0 3 6", "4,0 2 4 6", "9,0 1 2 3 4 5 6"})
    void evenlySpacedFramesAreThoseOfTheFirstTrajectory(final int count, final String times) throws Exception {
        m_node.set("rows", "EVENLY_SPACED").set("rowCount", count);
        final PortObject summary = execute(frames())[1];
        final List<String> found = new ArrayList<>();
        for (int row = 0; row < Tables.rows(summary).size(); row++) {
            assertEquals("a", Tables.text(summary, row, LatticeColumn.TRAJECTORY));
            found.add(Integer.toString((int)Tables.number(summary, row, LatticeColumn.TIME)));
        }
        assertEquals(times, String.join(" ", found));
    }

    @Test
    void theSummaryKeepsNumbersAndTextsOfTheConfigurations() throws Exception {
        final BufferedDataTable summary = (BufferedDataTable)execute(frames())[1];
        assertEquals("Trajectory, Time, Landauer Current, States, Unresolved Share, Bond Current Error, Conservation Residual",
            String.join(", ", summary.getDataTableSpec().getColumnNames()));
    }

    @Test
    void allRowsAreComputedByDefault() throws Exception {
        final PortObject[] outputs = execute(frames());
        assertEquals(14, Tables.rows(outputs[1]).size());
        assertEquals(14 * ENERGIES, Tables.rows(outputs[0]).size());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void configureKnowsTheColumns(final boolean bondCurrents) throws Exception {
        m_node.set("bondCurrents", bondCurrents);
        final PortObject[] outputs = execute(frames());
        assertArrayEquals(m_node.configure(TestDevices.tiny(), frames()),
            Arrays.stream(outputs).map(PortObject::getSpec).toArray());
    }

    @Test
    void theSameInputGivesTheSameTablesAndPictures() throws Exception {
        final PortObject[] once = execute(frames());
        final PortObject[] again = execute(frames());
        for (final int table : new int[]{0, 1, 4}) {
            assertEquals(Tables.content(once[table]), Tables.content(again[table]));
        }
        for (final int picture : new int[]{2, 3, 5}) {
            assertArrayEquals(png(once[picture]), png(again[picture]));
        }
        m_node.set("panels", 1);
        assertFalse(Arrays.equals(png(once[2]), png(execute(frames())[2])));
        assertFalse(Arrays.equals(png(once[5]), png(execute(frames())[5])));
    }

    @Test
    void bondCurrentsAreThoseOfTheSolver() throws Exception {
        m_node.set("currentTolerance", 1e-7);
        final PortObject[] outputs = execute(configurations(1.4, 0.3));
        int tableRow = 0;
        for (int row = 0; row < 2; row++) {
            final double[] displacement = checkerboard(row == 0 ? 1.4 : 0.3);
            final BondCurrents bonds = bonds(displacement);
            for (final BondCurrents.Bond bond : bonds.bonds()) {
                assertEquals("Row" + row, Tables.text(outputs[4], tableRow, LatticeColumn.SOURCE_ROW));
                assertBond(bond, outputs[4], tableRow);
                tableRow++;
            }
            assertEquals(bonds.error(), Tables.number(outputs[1], row, LatticeColumn.BOND_CURRENT_ERROR));
            assertEquals(CurrentConservation.of(DEVICE, displacement, bonds, 1e-7, 1, ProgressMonitor.NONE).residual(),
                Tables.number(outputs[1], row, LatticeColumn.CONSERVATION_RESIDUAL));
            assertTrue(Tables.number(outputs[1], row, LatticeColumn.CONSERVATION_RESIDUAL) < 1e-6);
        }
        assertEquals(tableRow, Tables.rows(outputs[4]).size());
        assertEquals("Row1_0", Tables.rows(outputs[4]).get(tableRow / 2).getKey().getString());
        assertEquals(Optional.empty(), m_node.warning().filter(warning -> warning.contains("bond")));
    }

    private static BondCurrents bonds(final double[] displacement) {
        try (BondCurrentSolver solver = new BondCurrentSolver(DEVICE, 1e-7, 1)) {
            return solver.solve(displacement, ProgressMonitor.NONE);
        }
    }

    private static void assertBond(final BondCurrents.Bond bond, final PortObject table, final int row) {
        final SquareLattice lattice = DEVICE.lattice();
        final int x = (int)Tables.number(table, row, LatticeColumn.FROM_X);
        final int y = (int)Tables.number(table, row, LatticeColumn.FROM_Y);
        assertEquals(bond.from(), lattice.site(x, y));
        assertEquals(bond.to(), lattice.site((int)Tables.number(table, row, LatticeColumn.TO_X),
            (int)Tables.number(table, row, LatticeColumn.TO_Y)));
        final boolean along = lattice.x(bond.to()) > x;
        assertEquals(along ? x + 0.5 : x, Tables.number(table, row, LatticeColumn.MIDDLE_X));
        assertEquals(along ? y : y + 0.5, Tables.number(table, row, LatticeColumn.MIDDLE_Y));
        assertEquals(bond.current(), Tables.number(table, row, LatticeColumn.BOND_CURRENT));
    }

    /** Rows with potentials of their own: equal ones drive no current. */
    @Test
    void bondCurrentsFollowThePotentialsOfTheirRow() throws Exception {
        final DataTableSpec spec = TableLayout.of(LatticeColumn.DISPLACEMENT, LatticeColumn.LEFT_POTENTIAL);
        final PortObject[] outputs = execute(Tables.of(spec, new DataCell[]{Cells.field(checkerboard(0.3)), new DoubleCell(0)},
            new DataCell[]{Cells.field(checkerboard(0.3)), new DoubleCell(1)}));
        final int bonds = Tables.rows(outputs[4]).size() / 2;
        assertEquals(5 * 4 + 6 * 4, bonds);
        assertEquals(0, Tables.number(outputs[4], 0, LatticeColumn.BOND_CURRENT));
        assertTrue(Tables.number(outputs[4], bonds, LatticeColumn.BOND_CURRENT) > 1e-3);
        assertEquals(1, Tables.number(outputs[4], bonds, LatticeColumn.LEFT_POTENTIAL));
    }

    @Test
    void bondCurrentsCanBeSwitchedOff() throws Exception {
        m_node.set("bondCurrents", false);
        final PortObject[] outputs = execute(frames());
        assertTrue(Tables.rows(outputs[4]).isEmpty());
        assertFalse(((BufferedDataTable)outputs[1]).getDataTableSpec()
            .containsName(LatticeColumn.CONSERVATION_RESIDUAL.title()));
        assertTrue(png(outputs[5]).length > 0);
    }

    /** So low a temperature that only the spectrum, which does not depend on it, can be computed. */
    @Test
    void whatOnlyBondCurrentsCannotComputeIsSaid() throws Exception {
        final HolsteinDevicePortObject cold = new HolsteinDevicePortObject(
            new Device(DEVICE.lattice(), DEVICE.model(), 1, 0, 1e-12, 1.7, 0, 0));
        final KNIMEException e = assertThrows(KNIMEException.class, () -> m_node.execute(cold, configurations(1)));
        assertTrue(e.getMessage().startsWith(
            "Row \"Row0\": The bond currents cannot be computed (the settings can switch them off): "), e.getMessage());
        assertTrue(e.getMessage().contains("temperature"), e.getMessage());
        m_node.set("bondCurrents", false);
        assertEquals(ENERGIES, Tables.rows(m_node.execute(cold, configurations(1))[0]).size());
    }

    @Test
    void workflowsStoredWithoutSettingsOfBondCurrentsStillLoad() throws Exception {
        final NodeSettings stored = new NodeSettings("model");
        for (final String key : List.of("displacementColumn", "rows", "rowCount", "range", "minimum", "maximum", "energies",
            "localDensity", "panels")) {
            stored.addEntry(m_node.settings().getEntry(key));
        }
        final Node node = new Node(new TransportSpectrumNodeFactory());
        node.validateModelSettings(stored);
        node.loadModelSettingsFrom(stored);
        final NodeSettings loaded = new NodeSettings("model");
        node.saveModelSettingsTo(loaded);
        assertTrue(loaded.getBoolean("bondCurrents"));
        assertEquals(1e-8, loaded.getDouble("currentTolerance"));
    }

    @Test
    void inaccurateBondCurrentsAreTold() {
        final BondShortfalls shortfalls = new BondShortfalls(1e-6);
        shortfalls.add("Row0", 1e-6);
        assertEquals(Optional.empty(), shortfalls.warning());
        shortfalls.add("Row1", 3e-6);
        shortfalls.add("Row2", 2e-6);
        assertEquals("The tolerance of 1.0e-06 was not reached in 2 of 3 configurations: bond currents may be wrong by up to "
            + "3.0e-06 (row \"Row1\").", shortfalls.warning().orElseThrow());
    }

    private static byte[] png(final PortObject object) throws Exception {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ((PNGImageValue)((ImagePortObject)object).toDataCell()).getImageContent().save(bytes);
        return bytes.toByteArray();
    }

    @Test
    void unresolvedResonancesAreTold() {
        final UnresolvedStates states = new UnresolvedStates();
        states.add("Row0", 0.1, 0.04);
        assertEquals(Optional.empty(), states.warning());
        states.add("Row1", 0.1, 0.23);
        states.add("Row2", 0.1, 0.06);
        assertEquals("The energies, 0.10 apart, do not resolve narrow resonances in 2 of 3 configurations: up to 23 % of the "
            + "states are missed or counted twice (row \"Row1\"); use more energies, a smaller range or a bath broadening.",
            states.warning().orElseThrow());
    }

    @Test
    void undampedLevelsAreNamedWithTheirRow() {
        final Device isolated =
            new Device(new SquareLattice(4, 2, true), new HolsteinModel(0, 1.5, 1, 0), 1, 0, 0.1, 0, 0, 0);
        m_node.set("range", "CUSTOM").set("minimum", -1.0).set("maximum", 1.0);
        final KNIMEException e = assertThrows(KNIMEException.class, () -> m_node
            .execute(new HolsteinDevicePortObject(isolated), Tables.of(LatticeColumn.DISPLACEMENT, Cells.field(new double[8]))));
        assertTrue(e.getMessage().startsWith("Row \"Row0\": The energy 0.0 hits a level"), e.getMessage());
    }

    @Test
    void settingsHaveRanges() {
        assertRefused("number of energies must be between 2 and 100000, but is 1.", m -> m.set("energies", 1));
        assertRefused("number of rows must be at least 1, but is 0.", m -> m.set("rowCount", 0));
        assertRefused("number of panels must be between 1 and 6, but is 7.", m -> m.set("panels", 7));
        assertRefused("lowest energy must be below the highest one, and both finite, but they are 2.0 and 1.0.",
            m -> m.set("range", "CUSTOM").set("minimum", 2.0).set("maximum", 1.0));
        assertRefused("both finite, but they are NaN and 1.0.",
            m -> m.set("range", "CUSTOM").set("minimum", Double.NaN).set("maximum", 1.0));
        assertRefused("tolerance", m -> m.set("currentTolerance", 1.0));
    }

    private static void assertRefused(final String part, final UnaryOperator<TestNode> change) {
        final TestNode node = change.apply(TestNode.of(new TransportSpectrumNodeFactory()));
        final Exception e =
            assertThrows(InvalidSettingsException.class, () -> node.configure(TestDevices.tiny(), configurations(1)));
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }

    @Test
    void emptyTablesAreRefused() {
        final KNIMEException e = assertThrows(KNIMEException.class, () -> execute(configurations()));
        assertTrue(e.getMessage().contains("empty"), e.getMessage());
    }

    @Test
    void cancellationStops() {
        m_node.cancel();
        assertThrows(CanceledExecutionException.class, () -> execute(configurations(1)));
    }
}
