package org.keldysh.knime.node.scorer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keldysh.knime.node.Tables;
import org.keldysh.knime.node.TestDevices;
import org.keldysh.knime.node.TestNode;
import org.keldysh.knime.port.HolsteinDevicePortObject;
import org.keldysh.knime.table.Cells;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.knime.table.TableLayout;
import org.keldysh.learning.score.ForceScore;
import org.keldysh.learning.score.UncertaintyScore;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.observable.BulkOrder;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.image.png.PNGImageValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.context.ModifiableNodeCreationConfiguration;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.image.ImagePortObject;

class ForceNetworkScorerNodeTest {

    private static final Device DEVICE = TestDevices.of(12, 4);

    private static final int SITES = 48;

    private static final double BULK_ORDER = BulkOrder.of(DEVICE);

    private static final int METRICS = 0;

    private static final int BY_REGION = 2;

    private static final int CALIBRATION = 3;

    private static final DataTableSpec EXACT = TableLayout.of(LatticeColumn.DISPLACEMENT, LatticeColumn.LEFT_POTENTIAL,
        LatticeColumn.RIGHT_POTENTIAL, LatticeColumn.TEMPERATURE, LatticeColumn.DENSITY, LatticeColumn.ELECTRONIC_FORCE);

    private static final DataTableSpec CERTAIN =
        TableLayout.of(LatticeColumn.PREDICTED_DENSITY, LatticeColumn.PREDICTED_ELECTRONIC_FORCE);

    private static final DataTableSpec PREDICTED = TableLayout.append(CERTAIN, LatticeColumn.PREDICTED_DENSITY_UNCERTAINTY,
        LatticeColumn.UNCERTAINTY).spec();

    private static TestNode scorer() {
        return TestNode.of(new ForceNetworkScorerNodeFactory());
    }

    private static TestNode scorerWithDevice() throws InvalidSettingsException {
        return TestNode.withInput(new ForceNetworkScorerNodeFactory(), "Device", HolsteinDevicePortObject.class);
    }

    private static HolsteinDevicePortObject device() {
        return new HolsteinDevicePortObject(DEVICE);
    }

    private static double[] same(final double value) {
        final double[] field = new double[SITES];
        Arrays.fill(field, value);
        return field;
    }

    /** Metal in five columns, then a wall of one column, then the charge-density wave. */
    private static double[] halfWay() {
        final double[] displacement = new double[SITES];
        Arrays.setAll(displacement, i -> {
            final int x = DEVICE.lattice().x(i);
            final double order = x < 5 ? 0 : x == 5 ? 0.4 : 1;
            return 0.3 + order * BULK_ORDER * DEVICE.lattice().staggeredSign(i);
        });
        return displacement;
    }

    private static DataCell[] exact(final double[] displacement, final double leftPotential, final double rightPotential) {
        return new DataCell[]{Cells.field(displacement), new DoubleCell(leftPotential), new DoubleCell(rightPotential),
            new DoubleCell(0.05), Cells.field(same(0.5)), Cells.field(same(0))};
    }

    /** The same error and uncertainty everywhere; forces follow from a coupling of 2. */
    private static DataCell[] predicted(final double error, final double uncertainty) {
        return new DataCell[]{Cells.field(same(0.5 + error)), Cells.field(same(2 * error)), Cells.field(same(uncertainty)),
            new DoubleCell(uncertainty)};
    }

    private static DataCell[] predictedWithoutUncertainty() {
        return new DataCell[]{Cells.field(same(0.6)), Cells.field(same(0.2)), DataType.getMissingCell(),
            DataType.getMissingCell()};
    }

    /** One frame before contact with a calibrated network, two after contact with one that is too sure of itself. */
    private static BufferedDataTable exactTable() {
        return Tables.of(EXACT, exact(halfWay(), 1.7, 0), exact(same(0.3), 2.2, 0), exact(same(0.3), 2.2, -0.0));
    }

    private static BufferedDataTable predictedTable() {
        return Tables.of(PREDICTED, predicted(0.01, 0.01), predicted(0.06, 0.03), predicted(-0.06, 0.03));
    }

    private static List<String> keys(final PortObject table) {
        return Tables.rows(table).stream().map(row -> row.getKey().getString()).toList();
    }

    private static double[] column(final PortObject table, final LatticeColumn column) {
        final double[] values = new double[Tables.rows(table).size()];
        Arrays.setAll(values, row -> Tables.cell(table, row, column).isMissing() ? Double.NaN
            : Tables.number(table, row, column));
        return values;
    }

    private static int pictureHeight(final PortObject picture) throws Exception {
        final PNGImageValue image = (PNGImageValue)((ImagePortObject)picture).toDataCell();
        return ImageIO.read(new ByteArrayInputStream(image.getImageContent().getByteArray())).getHeight();
    }

    @Test
    void regionsAndStatesAreScored() throws Exception {
        final PortObject table = scorerWithDevice().execute(exactTable(), predictedTable(), device())[BY_REGION];
        assertEquals(List.of("All", "left electrode", "right electrode", "metal", "wall", "insulator", "before contact",
            "after contact", "V 1.7, T 0.05", "V 2.2, T 0.05"), keys(table));
        assertArrayEquals(new double[]{3, 3, 3, 3, 1, 1, 1, 2, 1, 2}, column(table, LatticeColumn.CONFIGURATIONS));
        assertArrayEquals(new double[]{144, 36, 36, 8 + 2 * 24, 4, 12, 48, 96, 48, 96}, column(table, LatticeColumn.SITES));
        final double all = Math.sqrt((0.01 * 0.01 + 2 * 0.03 * 0.03) / 3) / 0.01;
        final double metal = Math.sqrt((8 * 0.01 * 0.01 + 48 * 0.03 * 0.03) / 56) / 0.01;
        assertArrayEquals(new double[]{all, all, all, metal, 1, 1, 1, 3, 1, 3},
            column(table, LatticeColumn.RELATIVE_UNCERTAINTY), 1e-12);
        assertArrayEquals(new double[]{3, 3, 3, 3, 1, 1, 1, 3, 1, 3},
            column(table, LatticeColumn.RELATIVE_MEDIAN_UNCERTAINTY), 1e-12);
        assertEquals(0.03, Tables.number(table, 0, LatticeColumn.DENSITY_MEDIAN_UNCERTAINTY), 1e-15);
        assertEquals(0.06, Tables.number(table, 0, LatticeColumn.DENSITY_MEDIAN_ERROR), 1e-15);
        assertEquals(0.01, Tables.number(table, 4, LatticeColumn.DENSITY_RMSE), 1e-15);
        assertEquals(0.06, Tables.number(table, 7, LatticeColumn.DENSITY_MAXIMUM_ERROR), 1e-15);
        assertEquals(0.12, Tables.number(table, 7, LatticeColumn.FORCE_RMSE), 1e-15);
        assertEquals(1, Tables.number(table, 6, LatticeColumn.UNCERTAINTY_RATIO), 1e-12);
        assertEquals(2, Tables.number(table, 7, LatticeColumn.UNCERTAINTY_RATIO), 1e-12);
    }

    @Test
    void groupsWithoutSitesHaveMissingValues() throws Exception {
        final PortObject table = scorerWithDevice().execute(Tables.of(EXACT, exact(halfWay(), 1.7, 0)),
            Tables.of(PREDICTED, predicted(0.01, 0.01)), device())[BY_REGION];
        assertEquals(0, Tables.number(table, 7, LatticeColumn.CONFIGURATIONS));
        assertEquals(0, Tables.number(table, 7, LatticeColumn.SITES));
        for (final LatticeColumn column : List.of(LatticeColumn.DENSITY_RMSE, LatticeColumn.FORCE_R2,
            LatticeColumn.DENSITY_UNCERTAINTY, LatticeColumn.RELATIVE_UNCERTAINTY,
            LatticeColumn.DENSITY_MEDIAN_ERROR, LatticeColumn.RELATIVE_MEDIAN_UNCERTAINTY)) {
            assertTrue(Tables.cell(table, 7, column).isMissing(), column.title());
        }
    }

    @Test
    void withoutADeviceThereAreOnlyBiases() throws Exception {
        final PortObject[] score = scorer().execute(
            Tables.of(EXACT, exact(new double[0], 1.1, -1.1), exact(same(0.3), 0.5, 0), exact(same(0.3), 0.5, 0)),
            predictedTable());
        assertEquals(List.of("All", "V 0.5, right V 0, T 0.05", "V 1.1, right V -1.1, T 0.05"), keys(score[BY_REGION]));
        assertArrayEquals(new double[]{3, 1}, Arrays.copyOfRange(column(score[BY_REGION],
            LatticeColumn.RELATIVE_UNCERTAINTY), 1, 3), 1e-12);
    }

    @Test
    void withoutConditionsNothingIsRelative() throws Exception {
        final DataTableSpec spec = TableLayout.of(LatticeColumn.DENSITY, LatticeColumn.ELECTRONIC_FORCE);
        final PortObject table = scorer().execute(
            Tables.of(spec, new DataCell[]{Cells.field(same(0.5)), Cells.field(same(0))}),
            Tables.of(PREDICTED, predicted(0.01, 0.01)))[BY_REGION];
        assertEquals(List.of("All"), keys(table));
        assertEquals(0.01, Tables.number(table, 0, LatticeColumn.DENSITY_UNCERTAINTY), 1e-15);
        assertTrue(Tables.cell(table, 0, LatticeColumn.RELATIVE_UNCERTAINTY).isMissing());
    }

    @Test
    void calibratedUncertaintiesHaveARatioOfOne() throws Exception {
        final Random random = new Random(2);
        final DataCell[][] exact = new DataCell[400][];
        final DataCell[][] predicted = new DataCell[400][];
        for (int row = 0; row < exact.length; row++) {
            final double[] uncertainty = random.doubles(SITES).map(u -> 0.001 * Math.pow(50, u)).toArray();
            final double[] density = Arrays.stream(uncertainty).map(u -> 0.5 + u * random.nextGaussian()).toArray();
            exact[row] = exact(same(0.3), 1.7, 0);
            predicted[row] = new DataCell[]{Cells.field(density), Cells.field(same(0)), Cells.field(uncertainty),
                new DoubleCell(Math.sqrt(Arrays.stream(uncertainty).map(u -> u * u).sum() / SITES))};
        }
        final PortObject[] score = scorer().execute(Tables.of(EXACT, exact), Tables.of(PREDICTED, predicted));
        assertEquals(1, Tables.number(score[METRICS], 0, LatticeColumn.UNCERTAINTY_RATIO), 0.05);
        assertEquals(Tables.number(score[METRICS], 0, LatticeColumn.DENSITY_RMSE),
            Tables.number(score[METRICS], 0, LatticeColumn.DENSITY_UNCERTAINTY), 0.001);
        assertTrue(pictureHeight(score[CALIBRATION]) > 1000);
    }

    @Test
    void withoutColumnsOfUncertaintyTheMetricsAreTheErrors() throws Exception {
        final BufferedDataTable predicted =
            Tables.of(CERTAIN, new DataCell[]{Cells.field(same(0.6)), Cells.field(same(0.2))});
        final PortObject[] score = scorer().execute(Tables.of(EXACT, exact(same(0), 1.7, 0)), predicted);
        assertArrayEquals(new String[]{"Configurations", "Sites", "Density RMSE", "Density Maximum Error", "Force RMSE",
            "Force R2"}, ((BufferedDataTable)score[METRICS]).getDataTableSpec().getColumnNames());
        assertTrue(Tables.cell(score[BY_REGION], 1, LatticeColumn.UNCERTAINTY_RATIO).isMissing());
        assertEquals(120, pictureHeight(score[CALIBRATION]));
    }

    @Test
    void aNetworkThatKnowsNoUncertaintyIsScoredByItsErrors() throws Exception {
        final TestNode scorer = scorer();
        final PortObject[] score = scorer.execute(Tables.of(EXACT, exact(same(0), 1.7, 0)),
            Tables.of(PREDICTED, predictedWithoutUncertainty()));
        assertEquals(0.1, Tables.number(score[METRICS], 0, LatticeColumn.DENSITY_RMSE), 1e-12);
        assertTrue(Tables.cell(score[METRICS], 0, LatticeColumn.DENSITY_UNCERTAINTY).isMissing());
        assertEquals(120, pictureHeight(score[CALIBRATION]));
        assertEquals(Optional.empty(), scorer.warning());
    }

    @Test
    void uncertaintiesOfSomeRowsOnlyAreNotScored() throws Exception {
        final TestNode scorer = scorer();
        final PortObject[] score = scorer.execute(Tables.of(EXACT, exact(same(0), 1.7, 0), exact(same(0), 1.8, 0)),
            Tables.of(PREDICTED, predicted(0.1, 0.1), predictedWithoutUncertainty()));
        assertTrue(scorer.warning().orElseThrow().contains("row \"Row1\""), scorer.warning().toString());
        assertTrue(Tables.cell(score[METRICS], 0, LatticeColumn.UNCERTAINTY_RATIO).isMissing());
        assertEquals(120, pictureHeight(score[CALIBRATION]));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.POSITIVE_INFINITY})
    void impossibleUncertaintiesAreRefused(final double uncertainty) {
        final Exception e = assertThrows(KNIMEException.class, () -> scorer()
            .execute(Tables.of(EXACT, exact(same(0), 1.7, 0)), Tables.of(PREDICTED, predicted(0.1, uncertainty))));
        assertTrue(e.getMessage().contains("Row0") && e.getMessage().contains("" + uncertainty), e.getMessage());
    }

    @Test
    void aDeviceNeedsDisplacements() {
        final BufferedDataTable densities = Tables.of(TableLayout.of(LatticeColumn.DENSITY, LatticeColumn.ELECTRONIC_FORCE));
        final Exception e = assertThrows(InvalidSettingsException.class,
            () -> scorerWithDevice().configure(densities, predictedTable(), device()));
        assertTrue(e.getMessage().contains("no column \"Displacement\""), e.getMessage());
    }

    @Test
    void aDeviceOfAnotherSizeIsRefused() {
        final Exception e = assertThrows(KNIMEException.class,
            () -> scorerWithDevice().execute(exactTable(), predictedTable(), TestDevices.tiny()));
        assertTrue(e.getMessage().contains("row \"Row0\" has 48 values, but the lattice has 24 sites"), e.getMessage());
    }

    @Test
    void aRowWithoutChargeDensityWaveIsNamed() {
        final DataCell[] hot = exact(same(0.3), 1.7, 0);
        hot[3] = new DoubleCell(10);
        final Exception e = assertThrows(KNIMEException.class, () -> scorerWithDevice().execute(Tables.of(EXACT, hot),
            Tables.of(PREDICTED, predicted(0.1, 0.1)), device()));
        assertTrue(e.getMessage().contains("Row \"Row0\"") && e.getMessage().contains("no charge-density wave"),
            e.getMessage());
    }

    /** Workflows that were stored when the node had no optional port say nothing about ports. */
    @Test
    void storedNodesHaveTwoInputs() throws Exception {
        final ForceNetworkScorerNodeFactory factory = new ForceNetworkScorerNodeFactory();
        final ModifiableNodeCreationConfiguration ports = factory.createNodeCreationConfig();
        ports.loadSettingsFrom(new NodeSettings("stored without ports"));
        final Node node = new Node(factory, ports);
        assertEquals(2, node.getNrInPorts() - 1);
        assertEquals(4, node.getNrOutPorts() - 1);
    }

    private static GroupScore group(final String name, final SiteGroup.Kind kind, final double uncertainty,
        final double median) {
        final ForceScore errors = new ForceScore(1, 0.1, 0.1, 0.9, 0.1);
        return new GroupScore(new SiteGroup(name, kind, configuration -> new int[1]), 1, errors, errors,
            new UncertaintyScore(uncertainty, 1, median, 0.1));
    }

    @Test
    void theMostUncertainGroupsAreNamed() {
        assertEquals(
            List.of("Largest relative uncertainty 4.00: wall (2.00e-02; in the most certain condition, before, 5.00e-03)",
                "Largest relative median uncertainty 3.00: metal (6.00e-03; in the most certain condition, low, 2.00e-03)"),
            new GroupTable(List.of(group("All", SiteGroup.Kind.ALL, 1, 1),
                group("metal", SiteGroup.Kind.REGION, 0.001, 0.006), group("wall", SiteGroup.Kind.REGION, 0.02, 0.005),
                group("before", SiteGroup.Kind.CONDITION, 0.005, 0.003), group("low", SiteGroup.Kind.CONDITION, 0.006, 0.002),
                group("after", SiteGroup.Kind.CONDITION, Double.NaN, Double.NaN))).mostUncertain());
        assertEquals(List.of(), new GroupTable(List.of(group("All", SiteGroup.Kind.ALL, 1, 1))).mostUncertain());
    }
}
