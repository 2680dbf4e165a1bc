package org.keldysh.knime.node.order;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.keldysh.knime.node.Tables;
import org.keldysh.knime.node.TestDevices;
import org.keldysh.knime.node.TestNode;
import org.keldysh.knime.port.HolsteinDevicePortObject;
import org.keldysh.knime.table.Cells;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.knime.table.TableLayout;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.observable.BulkOrder;
import org.keldysh.physics.observable.StaggeredOrder;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.image.ImagePortObject;

class OrderParameterAnalysisNodeTest {

    private static final Device DEVICE = TestDevices.of(20, 2);

    private static final double BULK_ORDER = BulkOrder.of(DEVICE);

    private static final HolsteinDevicePortObject PORT = new HolsteinDevicePortObject(DEVICE);

    private static final DataTableSpec FRAMES = TableLayout.of(LatticeColumn.TRAJECTORY, LatticeColumn.FORCE_FIELD,
        LatticeColumn.TIME, LatticeColumn.LEFT_POTENTIAL, LatticeColumn.DISPLACEMENT);

    private final TestNode m_node = TestNode.of(new OrderParameterAnalysisNodeFactory());

    /** A checkerboard of the bulk's order whose wall is at the position. */
    private static double[] wallAt(final double position) {
        final SquareLattice lattice = DEVICE.lattice();
        final double[] q = new double[lattice.sites()];
        for (int i = 0; i < q.length; i++) {
            // half of the bulk's order at the wall, all of it two columns further, linear in between as the locator assumes
            final double share = Math.min(1, Math.max(0, 0.5 + 0.25 * (lattice.x(i) + 0.5 - position)));
            q[i] = BULK_ORDER * share * lattice.staggeredSign(i);
        }
        return q;
    }

    private static DataCell[] frame(final String trajectory, final String field, final double time, final double bias,
        final double wall) {
        return new DataCell[]{new StringCell(trajectory), new StringCell(field), new DoubleCell(time), new DoubleCell(bias),
            Cells.field(wallAt(wall))};
    }

    private static PortObject withNoise(final PortObject frames, final double noise) {
        return Tables.with(frames, LatticeColumn.NOISE_TEMPERATURE, new DoubleCell(noise));
    }

    /** One trajectory for each noise temperature 0.01, 0.02, ..., with its velocity. */
    private static PortObject noiseSweep(final String field, final double bias, final double... velocities) {
        final List<DataCell[]> rows = new ArrayList<>();
        for (int n = 0; n < velocities.length; n++) {
            for (int t = 0; t <= 20; t++) {
                final List<DataCell> cells =
                    new ArrayList<>(List.of(frame("noise" + n, field, t, bias, 1 + velocities[n] * t)));
                cells.add(new DoubleCell(0.01 * (n + 1)));
                rows.add(cells.toArray(DataCell[]::new));
            }
        }
        return Tables.of(TableLayout.append(FRAMES, LatticeColumn.NOISE_TEMPERATURE).spec(), rows.toArray(DataCell[][]::new));
    }

    /** Trajectories "a" and "b" whose walls start at column 1 and travel with the velocity and a quarter more. */
    private static PortObject frames(final String field, final double bias, final double velocity) {
        final List<DataCell[]> rows = new ArrayList<>();
        for (int t = 0; t <= 20; t++) {
            rows.add(frame("a", field, t, bias, 1 + velocity * t));
            rows.add(frame("b", field, t, bias, 1 + 1.25 * velocity * t));
        }
        return Tables.of(FRAMES, rows.toArray(DataCell[][]::new));
    }

    private static TestNode withReference() throws InvalidSettingsException {
        return TestNode.withInput(new OrderParameterAnalysisNodeFactory(), "Reference Frames", BufferedDataTable.class);
    }

    @Test
    void velocitiesAreFoundForEveryTrajectoryAndTheMean() throws Exception {
        final PortObject velocities = m_node.execute(PORT, frames("NEGF", 1.7, 0.8))[1];
        assertEquals(3, Tables.rows(velocities).size());
        assertEquals(0.8, Tables.number(velocities, 0, LatticeColumn.VELOCITY), 1e-9);
        assertEquals(1.0, Tables.number(velocities, 1, LatticeColumn.VELOCITY), 1e-9);
        assertEquals("Mean", Tables.text(velocities, 2, LatticeColumn.TRAJECTORY));
        assertEquals(0.9, Tables.number(velocities, 2, LatticeColumn.VELOCITY), 1e-9);
        assertEquals(2, Tables.number(velocities, 2, LatticeColumn.TRAJECTORIES));
        assertTrue(Tables.number(velocities, 0, LatticeColumn.FIT_START) >= 3.75);
    }

    @Test
    void wallPositionsAreGivenForEveryFrame() throws Exception {
        final PortObject positions = m_node.execute(PORT, frames("NEGF", 1.7, 0.8))[0];
        assertEquals(42, Tables.rows(positions).size());
        assertEquals("a", Tables.text(positions, 20, LatticeColumn.TRAJECTORY));
        assertEquals(17, Tables.number(positions, 20, LatticeColumn.WALL_POSITION), 1e-9);
        assertEquals(StaggeredOrder.mean(DEVICE.lattice(), wallAt(17)),
            Tables.number(positions, 20, LatticeColumn.STAGGERED_ORDER));
    }

    /** Exact forces know the current, those of a network do not. */
    @Test
    void currentsAreThoseOfTheFramesOrMissing() throws Exception {
        final DataTableSpec spec = TableLayout.of(LatticeColumn.TRAJECTORY, LatticeColumn.FORCE_FIELD, LatticeColumn.TIME,
            LatticeColumn.DISPLACEMENT, LatticeColumn.CURRENT);
        final DataCell lattice = Cells.field(wallAt(5));
        final PortObject exact = Tables.of(spec,
            new DataCell[]{new StringCell("a"), new StringCell("NEGF"), new DoubleCell(0), lattice, new DoubleCell(0.01)},
            new DataCell[]{new StringCell("a"), new StringCell("NEGF"), new DoubleCell(1), lattice, new DoubleCell(0.02)});
        final PortObject network = Tables.of(spec, new DataCell[]{new StringCell("a"), new StringCell("Network"),
            new DoubleCell(0), lattice, DataType.getMissingCell()});
        final PortObject[] outputs = withReference().execute(PORT, network, exact);
        assertTrue(Tables.cell(outputs[0], 0, LatticeColumn.CURRENT).isMissing());
        assertEquals(0.01, Tables.number(outputs[0], 1, LatticeColumn.CURRENT));
        assertEquals(0.02, Tables.number(outputs[0], 2, LatticeColumn.CURRENT));
        assertTrue(height(outputs[2]) > 1.3 * height(m_node.execute(PORT, network)[2]));
    }

    private static int height(final PortObject picture) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(png(picture))).getHeight();
    }

    @Test
    void framesNeedNoCurrent() throws Exception {
        final PortObject positions = m_node.execute(PORT, frames("NEGF", 1.7, 0.8))[0];
        assertTrue(Tables.cell(positions, 0, LatticeColumn.CURRENT).isMissing());
    }

    @Test
    void aWallAtRestHasNoVelocity() throws Exception {
        final PortObject velocities = m_node.execute(PORT, frames("NEGF", 1.7, 0))[1];
        assertTrue(Tables.cell(velocities, 0, LatticeColumn.VELOCITY).isMissing());
        assertTrue(Tables.cell(velocities, 2, LatticeColumn.POINTS).isMissing());
    }

    @Test
    void theReferenceIsAnEnsembleOfItsOwn() throws Exception {
        final PortObject velocities =
            withReference().execute(PORT, frames("Network", 1.7, 0.8), frames("NEGF", 1.7, 0.4))[1];
        assertEquals(6, Tables.rows(velocities).size());
        assertEquals(0.9, Tables.number(velocities, 2, LatticeColumn.VELOCITY), 1e-9);
        assertEquals("NEGF", Tables.text(velocities, 5, LatticeColumn.FORCE_FIELD));
        assertEquals(0.45, Tables.number(velocities, 5, LatticeColumn.VELOCITY), 1e-9);
    }

    @Test
    void theSameForceFieldTwiceIsToldApart() throws Exception {
        final PortObject velocities =
            withReference().execute(PORT, frames("NEGF", 1.7, 0.8), frames("NEGF", 1.7, 0.4))[1];
        assertEquals("NEGF (reference)", Tables.text(velocities, 5, LatticeColumn.FORCE_FIELD));
    }

    @Test
    void biasesAreNotAveraged() throws Exception {
        final PortObject velocities =
            withReference().execute(PORT, frames("NEGF", 1.6, 0.4), frames("NEGF", 1.7, 0.8))[1];
        assertEquals(1.6, Tables.number(velocities, 2, LatticeColumn.LEFT_POTENTIAL));
        assertEquals(0.45, Tables.number(velocities, 2, LatticeColumn.VELOCITY), 1e-9);
        assertEquals(0.9, Tables.number(velocities, 5, LatticeColumn.VELOCITY), 1e-9);
    }

    @Test
    void noisesAreNotAveraged() throws Exception {
        final PortObject[] outputs = m_node.execute(PORT, noiseSweep("NEGF", 1.7, 0.4, 0.8));
        assertEquals(2, Tables.rows(outputs[4]).size());
        for (int ensemble = 0; ensemble < 2; ensemble++) {
            final double noise = 0.01 * (ensemble + 1);
            assertEquals(1, Tables.number(outputs[4], ensemble, LatticeColumn.TRAJECTORIES));
            assertEquals(noise, Tables.number(outputs[4], ensemble, LatticeColumn.NOISE_TEMPERATURE));
            assertEquals(0.4 + 0.4 * ensemble, Tables.number(outputs[4], ensemble, LatticeColumn.VELOCITY), 1e-9);
            assertEquals(noise, Tables.number(outputs[1], 2 * ensemble + 1, LatticeColumn.NOISE_TEMPERATURE));
            assertEquals("Mean", Tables.text(outputs[1], 2 * ensemble + 1, LatticeColumn.TRAJECTORY));
            assertEquals(noise, Tables.number(outputs[5], 40 * ensemble, LatticeColumn.NOISE_TEMPERATURE));
        }
    }

    @Test
    void framesNeedNoNoiseTemperature() throws Exception {
        final PortObject[] outputs =
            withReference().execute(PORT, frames("Network", 1.7, 0.8), frames("NEGF", 1.7, 0.84));
        for (final int port : new int[]{1, 4, 5, 6}) {
            assertTrue(Tables.cell(outputs[port], 0, LatticeColumn.NOISE_TEMPERATURE).isMissing(), "output " + port);
        }
    }

    @Test
    void picturesAreReproducible() throws Exception {
        final PortObject[] once = m_node.execute(PORT, frames("NEGF", 1.7, 0.8));
        final PortObject[] again = m_node.execute(PORT, frames("NEGF", 1.7, 0.8));
        for (final int port : new int[]{2, 3, 7, 8}) {
            assertArrayEquals(png(once[port]), png(again[port]));
            final BufferedImage image = ImageIO.read(new ByteArrayInputStream(png(once[port])));
            assertTrue(image.getWidth() >= 700 && image.getHeight() >= 200);
        }
    }

    private static byte[] png(final PortObject object) throws Exception {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ((PNGImageValue)((ImagePortObject)object).toDataCell()).getImageContent().save(bytes);
        return bytes.toByteArray();
    }

    @Test
    void framesMustBeInOrder() {
        final PortObject table = Tables.of(FRAMES, frame("a", "NEGF", 1, 1.7, 3), frame("a", "NEGF", 0, 1.7, 3));
        final Exception e = assertThrows(KNIMEException.class, () -> m_node.execute(PORT, table));
        assertEquals("The frames of trajectory \"a\" are not in the order of their time.", e.getMessage());
    }

    @Test
    void framesNeedTheirColumns() {
        final PortObject table = Tables.of(LatticeColumn.DISPLACEMENT);
        final Exception e = assertThrows(InvalidSettingsException.class, () -> m_node.configure(PORT, table));
        assertTrue(e.getMessage().contains("\"Trajectory\""), e.getMessage());
    }

    @Test
    void emptyTablesAreRefused() {
        assertThrows(KNIMEException.class, () -> m_node.execute(PORT, Tables.of(FRAMES)));
    }

    @Test
    void thereIsAtLeastOnePanel() {
        m_node.set("panels", 0);
        assertThrows(InvalidSettingsException.class, () -> m_node.configure(PORT, frames("NEGF", 1.7, 1)));
    }

    /** The walls nucleate (3 columns) at t = 2.5 and 2, and end in the sample; both velocities are 0.9 +- 0.1. */
    @Test
    void ensemblesHaveTheirStatistics() throws Exception {
        final PortObject ensemble = m_node.execute(PORT, frames("NEGF", 1.7, 0.8))[4];
        assertEquals(1, Tables.rows(ensemble).size());
        assertEquals(1.7, Tables.number(ensemble, 0, LatticeColumn.LEFT_POTENTIAL));
        assertEquals(0.05, Tables.number(ensemble, 0, LatticeColumn.TEMPERATURE));
        assertEquals(2, Tables.number(ensemble, 0, LatticeColumn.TRAJECTORIES));
        assertEquals(1, Tables.number(ensemble, 0, LatticeColumn.SWITCHED_SHARE));
        assertEquals(2.0 / 3, Tables.number(ensemble, 0, LatticeColumn.SWITCHED_SHARE_LOWER), 1e-9);
        assertEquals(0, Tables.number(ensemble, 0, LatticeColumn.BREAKDOWN_SHARE));
        assertEquals(0.9, Tables.number(ensemble, 0, LatticeColumn.VELOCITY), 1e-9);
        assertEquals(0.1, Tables.number(ensemble, 0, LatticeColumn.VELOCITY_ERROR), 1e-9);
        assertEquals(2.5, Tables.number(ensemble, 0, LatticeColumn.NUCLEATION_TIME), 1e-12);
        assertEquals(0.5, Tables.number(ensemble, 0, LatticeColumn.NUCLEATION_TIME_ERROR), 1e-12);
        assertEquals(0, Tables.number(ensemble, 0, LatticeColumn.ROUGHNESS), 1e-6);
        assertTrue(Tables.number(ensemble, 0, LatticeColumn.METALLIC_FRACTION) > 0.8);
        assertTrue(Tables.cell(ensemble, 0, LatticeColumn.THRESHOLD).isMissing());
    }

    @Test
    void theThresholdLiesBetweenTheBiasesOfTheTable() throws Exception {
        final PortObject ensemble =
            withReference().execute(PORT, frames("Network", 1.6, 0), frames("Network", 1.7, 0.8))[4];
        assertTrue(Tables.cell(ensemble, 0, LatticeColumn.THRESHOLD).isMissing(), "tables are not mixed");
        final List<DataCell[]> rows = new ArrayList<>();
        for (int t = 0; t <= 20; t++) {
            rows.add(frame("a", "NEGF", t, 1.6, 1));
            rows.add(frame("b", "NEGF", t, 1.7, 1 + t));
        }
        final PortObject sweep = m_node.execute(PORT, Tables.of(FRAMES, rows.toArray(DataCell[][]::new)))[4];
        for (int row = 0; row < 2; row++) {
            assertEquals(1.65, Tables.number(sweep, row, LatticeColumn.THRESHOLD), 1e-12);
            assertTrue(Tables.number(sweep, row, LatticeColumn.THRESHOLD_ERROR) > 0.1 / Math.sqrt(12));
        }
    }

    /** At either noise all trajectories do the same at all biases, so that there is no threshold in between. */
    @Test
    void thresholdsOfDifferentNoisesAreNotMixed() throws Exception {
        final List<DataCell[]> rows = new ArrayList<>();
        for (final PortObject bias : List.of(noiseSweep("NEGF", 1.6, 0, 0.8), noiseSweep("NEGF", 1.7, 0, 0.8))) {
            Tables.content(bias).forEach(row -> rows.add(row.toArray(DataCell[]::new)));
        }
        // names of trajectories differ between the biases
        for (int row = 0; row < rows.size(); row++) {
            rows.get(row)[0] = new StringCell(row / 21 + "");
        }
        final DataTableSpec spec = TableLayout.append(FRAMES, LatticeColumn.NOISE_TEMPERATURE).spec();
        final PortObject ensembles = m_node.execute(PORT, Tables.of(spec, rows.toArray(DataCell[][]::new)))[4];
        assertEquals(4, Tables.rows(ensembles).size());
        for (int ensemble = 0; ensemble < 4; ensemble++) {
            assertEquals(ensemble % 2, Tables.number(ensembles, ensemble, LatticeColumn.SWITCHED_SHARE));
            assertTrue(Tables.cell(ensembles, ensemble, LatticeColumn.THRESHOLD).isMissing());
        }
    }

    @Test
    void structureFactorsAreThoseOfTheLastFrameOrOfAWindow() throws Exception {
        final double peak = 40 * Math.pow(StaggeredOrder.mean(DEVICE.lattice(), wallAt(1)), 2);
        final PortObject[] atRest = m_node.execute(PORT, frames("NEGF", 1.7, 0));
        assertEquals(40, Tables.rows(atRest[5]).size());
        assertEquals(peak, Tables.number(atRest[4], 0, LatticeColumn.STRUCTURE_FACTOR_PEAK), 1e-9);
        assertEquals(0, Tables.number(atRest[4], 0, LatticeColumn.STRUCTURE_FACTOR_PEAK_ERROR), 1e-9);
        assertEquals(Math.PI, Tables.number(atRest[5], 21, LatticeColumn.WAVE_VECTOR_X), 1e-12);
        assertEquals(Math.PI, Tables.number(atRest[5], 21, LatticeColumn.WAVE_VECTOR_Y), 1e-12);
        assertEquals(peak, Tables.number(atRest[5], 21, LatticeColumn.STRUCTURE_FACTOR), 1e-9);
        final PortObject moving = frames("NEGF", 1.7, 0.8);
        assertTrue(Tables.number(m_node.execute(PORT, moving)[4], 0, LatticeColumn.STRUCTURE_FACTOR_PEAK) < 0.2 * peak);
        m_node.set("structureFactorFrames", "TIME_WINDOW").set("windowEnd", 0.0);
        assertEquals(peak, Tables.number(m_node.execute(PORT, moving)[4], 0, LatticeColumn.STRUCTURE_FACTOR_PEAK), 1e-9);
        m_node.set("windowStart", 90.0).set("windowEnd", 100.0);
        final Exception e = assertThrows(KNIMEException.class, () -> m_node.execute(PORT, moving));
        assertTrue(e.getMessage().contains("between the times 90.0 and 100.0"), e.getMessage());
        m_node.set("windowEnd", 80.0);
        assertThrows(InvalidSettingsException.class, () -> m_node.configure(PORT, moving));
    }

    /** Both walls start at column 1; the pairs a and b travel with 0.8 and 0.84 of the velocity of one column per time. */
    @Test
    void wallsOfTwoForceFieldsAreCompared() throws Exception {
        assertEquals(0, Tables.rows(m_node.execute(PORT, frames("NEGF", 1.7, 0.8))[6]).size());
        final PortObject comparison =
            withReference().execute(PORT, frames("NEGF", 1.7, 0.8), frames("Network", 1.7, 0.84))[6];
        assertEquals(3, Tables.rows(comparison).size());
        assertEquals("Network", Tables.text(comparison, 0, LatticeColumn.FORCE_FIELD));
        assertEquals("NEGF", Tables.text(comparison, 0, LatticeColumn.REFERENCE_FORCE_FIELD));
        // from 4 columns on for the slower wall (t = 3.75) up to 16 columns for the faster one (t = 17.9)
        assertEquals(0.04 * 10.5, Tables.number(comparison, 0, LatticeColumn.WALL_DISTANCE), 1e-9);
        assertEquals(0.05 * 8.5, Tables.number(comparison, 1, LatticeColumn.WALL_DISTANCE), 1e-9);
        assertEquals("Mean", Tables.text(comparison, 2, LatticeColumn.TRAJECTORY));
        assertEquals(0.4225, Tables.number(comparison, 2, LatticeColumn.WALL_DISTANCE), 1e-9);
        assertEquals(0.0025, Tables.number(comparison, 2, LatticeColumn.STANDARD_ERROR), 1e-9);
        assertEquals(0, Tables.rows(withReference().execute(PORT, frames("NEGF", 1.6, 0.8), frames("Network", 1.7, 0.8))[6]).size());
    }

    @Test
    void wallsAreComparedAtTheSameNoiseOnly() throws Exception {
        final PortObject network = withNoise(frames("Network", 1.7, 0.84), 0.02);
        final PortObject same = withReference().execute(PORT, network, withNoise(frames("NEGF", 1.7, 0.8), 0.02))[6];
        assertEquals(3, Tables.rows(same).size());
        assertEquals(0.02, Tables.number(same, 0, LatticeColumn.NOISE_TEMPERATURE));
        assertEquals(0.04 * 10.5, Tables.number(same, 0, LatticeColumn.WALL_DISTANCE), 1e-9);
        for (final PortObject other : List.of(withNoise(frames("NEGF", 1.7, 0.8), 0.03), frames("NEGF", 1.7, 0.8))) {
            assertEquals(0, Tables.rows(withReference().execute(PORT, network, other)[6]).size());
        }
    }

    @Test
    void nucleationNeedsADepth() {
        m_node.set("nucleationDepth", 0.0);
        final Exception e =
            assertThrows(InvalidSettingsException.class, () -> m_node.configure(PORT, frames("NEGF", 1.7, 1)));
        assertTrue(e.getMessage().contains("nucleation depth"), e.getMessage());
    }
}
