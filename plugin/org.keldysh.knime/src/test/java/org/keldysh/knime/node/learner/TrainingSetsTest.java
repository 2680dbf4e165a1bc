package org.keldysh.knime.node.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.keldysh.knime.node.Tables;
import org.keldysh.knime.node.TestDevices;
import org.keldysh.knime.node.TestNode;
import org.keldysh.knime.node.dynamics.BrownianDynamicsNodeFactory;
import org.keldysh.knime.node.lattice.LatticeGeneratorNodeFactory;
import org.keldysh.knime.port.ForceNetworkPortObject;
import org.keldysh.knime.port.HolsteinDevicePortObject;
import org.keldysh.learning.Provenance;
import org.keldysh.learning.ValueRange;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;

/** Networks that learn from several devices. */
class TrainingSetsTest {

    private static final HolsteinDevicePortObject SMALL = TestDevices.tiny();

    /** Of another size, with other elastic constants, at another bias. */
    private static final HolsteinDevicePortObject LONG = device(8, new HolsteinModel(1, 1.5, 1.1, 0.18), 1.9);

    private static PortObject s_ofSmall;

    private static PortObject s_ofLong;

    private static HolsteinDevicePortObject device(final int length, final HolsteinModel model, final double bias) {
        return new HolsteinDevicePortObject(new Device(new SquareLattice(length, 4, true), model, 1, 0, 0.05, bias, 0, 0));
    }

    @BeforeAll
    static void simulate() throws Exception {
        s_ofSmall = frames(SMALL);
        s_ofLong = frames(LONG);
    }

    /** Five frames of one trajectory. */
    private static PortObject frames(final PortObject device) throws Exception {
        final PortObject start =
            TestNode.of(new LatticeGeneratorNodeFactory()).set("kind", "THERMAL").set("count", 1).execute(device)[0];
        return TestNode.of(new BrownianDynamicsNodeFactory()).set("steps", 8L).set("recordEvery", 2L).execute(device, start)[0];
    }

    private static TestNode learner(final int validations, final int devices, final int tables)
        throws InvalidSettingsException {
        return TestNode
            .withInputs(new ForceNetworkLearnerNodeFactory(), Map.of( //
                "Validation Configurations", Collections.nCopies(validations, BufferedDataTable.class), //
                "Further Device", Collections.nCopies(devices, HolsteinDevicePortObject.class), //
                "Further Labelled Configurations", Collections.nCopies(tables, BufferedDataTable.class)))
            .set("epochs", 2).set("hiddenLayers", "4").set("patchRadius", 1).set("batchSize", 16).set("members", 2)
            .set("duplicateDistance", 0.0);
    }

    private static Provenance provenance(final PortObject... learned) {
        return ((ForceNetworkPortObject)learned[0]).network().provenance();
    }

    @Test
    void oneNetworkLearnsFromAllDevices() throws Exception {
        final Provenance provenance = provenance(learner(0, 1, 1).execute(SMALL, s_ofSmall, LONG, s_ofLong));
        assertEquals(List.of(SMALL.device().lattice(), LONG.device().lattice()), provenance.domain().lattices());
        assertEquals(new ValueRange(1.7, 1.9), provenance.domain().leftPotential());
        assertEquals(10, provenance.configurations());
        assertEquals(5 * 24 + 5 * 32, provenance.sites());
        final Provenance ofOne = provenance(learner(0, 0, 0).execute(SMALL, s_ofSmall));
        assertNotEquals(ofOne.dataHash(), provenance.dataHash());
    }

    @Test
    void everyFurtherDeviceBelongsToTheTableOfTheSameNumber() throws Exception {
        final HolsteinDevicePortObject longer = device(10, TestDevices.TINY.model(), 1.7);
        final PortObject[] learned =
            learner(1, 2, 2).execute(SMALL, s_ofSmall, s_ofSmall, LONG, longer, s_ofLong, frames(longer));
        assertEquals(List.of(6, 8, 10), provenance(learned).domain().lattices().stream().map(SquareLattice::length).toList());
        assertFalse(Double.isNaN(provenance(learned).metrics().validationRmse()));
    }

    @Test
    void withoutFurtherPortsAThirdInputIsForValidation() throws Exception {
        final Provenance provenance = provenance(learner(1, 0, 0).execute(SMALL, s_ofSmall, s_ofSmall));
        assertEquals(5, provenance.configurations());
        assertFalse(Double.isNaN(provenance.metrics().validationRmse()));
    }

    /** Of a single trajectory no member can leave out anything, of two each member leaves out one. */
    @Test
    void equalTrajectoriesOfDifferentTablesAreDifferent() throws Exception {
        final PortObject[] one = learner(0, 0, 0).execute(SMALL, s_ofSmall);
        final PortObject[] two = learner(0, 1, 1).execute(SMALL, s_ofSmall, SMALL, s_ofSmall);
        assertTrue(Double.isNaN(provenance(one).metrics().heldOutRmse()));
        assertFalse(Double.isNaN(provenance(two).metrics().heldOutRmse()));
    }

    /** Of the same name, as if two tables of frames had been concatenated. */
    @Test
    void equalTrajectoriesAtDifferentNoisesAreDifferent() throws Exception {
        final Provenance one = provenance(learner(0, 0, 0).execute(SMALL, twice(0.02)));
        final Provenance two = provenance(learner(0, 0, 0).execute(SMALL, twice(0.03)));
        assertTrue(Double.isNaN(one.metrics().heldOutRmse()));
        assertFalse(Double.isNaN(two.metrics().heldOutRmse()));
    }

    /** The frames as they are, at a noise temperature of 0.02, and once more as if at another one. */
    private static PortObject twice(final double noise) {
        final DataTableSpec spec = ((BufferedDataTable)s_ofSmall).getDataTableSpec();
        final List<DataCell[]> rows = new ArrayList<>();
        Tables.content(s_ofSmall).forEach(row -> rows.add(row.toArray(DataCell[]::new)));
        Tables.content(s_ofSmall).forEach(row -> rows.add(row.toArray(DataCell[]::new)));
        rows.subList(rows.size() / 2, rows.size())
            .forEach(row -> row[spec.findColumnIndex("Noise Temperature")] = new DoubleCell(noise));
        return Tables.of(spec, rows.toArray(DataCell[][]::new));
    }

    @Test
    void everyDeviceNeedsATable() {
        assertEquals("Ports \"Further Device\": 2, but ports \"Further Labelled Configurations\": 1; add a port \"Further Labelled "
            + "Configurations\" until every device has its table.",
            refusal(() -> learner(0, 2, 1).configure(SMALL, s_ofSmall, LONG, LONG, s_ofLong)));
        final String withValidation = refusal(() -> learner(1, 1, 0).configure(SMALL, s_ofSmall, s_ofSmall, LONG));
        assertTrue(withValidation.contains("add a port \"Further Labelled Configurations\""), withValidation);
    }

    @Test
    void everyTableNeedsADevice() {
        assertEquals("Ports \"Further Device\": 1, but ports \"Further Labelled Configurations\": 2; add a port \"Further Device\" "
            + "until every device has its table.",
            refusal(() -> learner(0, 1, 2).configure(SMALL, s_ofSmall, LONG, s_ofLong, s_ofLong)));
        final String withoutDevice = "No port \"Further Device\" goes with the tables at \"Further Labelled Configurations\"; add one "
            + "port \"Further Device\" for each of them.";
        assertEquals(withoutDevice, refusal(() -> learner(1, 0, 1).configure(SMALL, s_ofSmall, s_ofSmall, s_ofLong)));
        assertEquals(withoutDevice, refusal(() -> learner(0, 0, 2).configure(SMALL, s_ofSmall, s_ofLong, s_ofLong)));
    }

    private static String refusal(final Executable action) {
        return assertThrows(InvalidSettingsException.class, action).getMessage();
    }

    @Test
    void everyTableNeedsTheColumnsBeforeExecution() throws Exception {
        final PortObject unlabelled = TestNode.of(new LatticeGeneratorNodeFactory()).execute(LONG)[0];
        final String further = refusal(() -> learner(0, 1, 1).configure(SMALL, s_ofSmall, LONG, unlabelled));
        assertTrue(further.startsWith("Input \"Further Labelled Configurations 1\": "), further);
        assertTrue(further.contains("column \"Displacement\" cannot hold both displacements and densities"), further);
        final String validation = refusal(() -> learner(1, 1, 1).configure(SMALL, s_ofSmall, unlabelled, LONG, s_ofLong));
        assertTrue(validation.startsWith("Input \"Validation Configurations\": "), validation);
        final String chosen = refusal(() -> learner(0, 1, 1).set("densityColumn", "n").configure(SMALL, s_ofSmall, LONG, s_ofLong));
        assertTrue(chosen.startsWith("Input \"Labelled Configurations\": The input table has no column \"n\""), chosen);
    }

    @Test
    void otherElectronsAreRefusedBeforeExecution() {
        final HolsteinDevicePortObject other = device(8, new HolsteinModel(1, 1.6, 1, 0.15), 1.7);
        assertEquals("Input \"Further Device 2\": A network learns from devices with the same electrons only, but coupling is 1.5 in "
            + "one device and 1.6 in another; make it the same in all of them, or train a network for each.",
            refusal(() -> learner(0, 2, 2).configure(SMALL, s_ofSmall, LONG, other, s_ofLong, s_ofLong)));
    }

    @Test
    void aTableOfAnotherDeviceIsRefusedByName() {
        final KNIMEException e = assertThrows(KNIMEException.class,
            () -> learner(0, 1, 1).execute(SMALL, s_ofSmall, LONG, s_ofSmall));
        assertTrue(e.getMessage().startsWith("Input \"Further Labelled Configurations 1\": "), e.getMessage());
        assertTrue(e.getMessage().contains("has 24 values, but the lattice has 32 sites"), e.getMessage());
        assertEquals(1, e.getKNIMEMessage().getResolutions().size());
    }
}
