package org.keldysh.knime.node;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keldysh.knime.node.dynamics.BrownianDynamicsNodeFactory;
import org.keldysh.knime.node.lattice.LatticeGeneratorNodeFactory;
import org.keldysh.knime.node.learner.ForceNetworkLearnerNodeFactory;
import org.keldysh.knime.node.predictor.ForceNetworkPredictorNodeFactory;
import org.keldysh.knime.node.scorer.ForceNetworkScorerNodeFactory;
import org.keldysh.knime.port.ForceNetworkPortObject;
import org.keldysh.knime.port.ForceNetworkPortObjectSpec;
import org.keldysh.knime.port.HolsteinDevicePortObject;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.learning.score.ForceScore;
import org.keldysh.learning.ForceNetwork;
import org.keldysh.learning.network.Activation;
import org.keldysh.physics.force.ForceField;
import org.keldysh.physics.force.Forces;
import org.keldysh.physics.model.Device;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.image.ImagePortObject;

/** From exact frames to a network that replaces them. */
class LearningNodesTest {

    private static final HolsteinDevicePortObject DEVICE = TestDevices.tiny();

    private static PortObject s_configurations;

    private static PortObject s_frames;

    private static PortObject[] s_learned;

    @BeforeAll
    static void learn() throws Exception {
        s_configurations =
            TestNode.of(new LatticeGeneratorNodeFactory()).set("kind", "THERMAL").set("count", 2).execute(DEVICE)[0];
        s_frames = TestNode.of(new BrownianDynamicsNodeFactory()).set("steps", 20L).set("recordEvery", 2L).execute(DEVICE,
            s_configurations)[0];
        s_learned = learner().execute(DEVICE, s_frames, s_frames);
    }

    private static TestNode learner() throws InvalidSettingsException {
        return TestNode.withInput(new ForceNetworkLearnerNodeFactory(), "Validation Configurations", BufferedDataTable.class)
            .set("epochs", 4).set("hiddenLayers", "8,4").set("patchRadius", 1).set("batchSize", 32).set("members", 2);
    }

    private static ForceNetworkPortObject network() {
        return (ForceNetworkPortObject)s_learned[0];
    }

    private static TestNode predictor() {
        return TestNode.of(new ForceNetworkPredictorNodeFactory());
    }

    private static PortObject predict() throws Exception {
        return predictor().execute(DEVICE, network(), s_frames)[0];
    }

    @Test
    void trainingIsRecorded() {
        assertEquals(12, Tables.rows(s_learned[1]).size());
        assertEquals(4, Tables.number(s_learned[1], 3, LatticeColumn.EPOCH));
        assertEquals(0, Tables.number(s_learned[1], 3, LatticeColumn.MEMBER));
        assertEquals(2, Tables.number(s_learned[1], 8, LatticeColumn.MEMBER));
        final double first = Tables.number(s_learned[1], 0, LatticeColumn.TRAINING_LOSS);
        assertTrue(Tables.number(s_learned[1], 3, LatticeColumn.TRAINING_LOSS) < first);
        assertTrue(Tables.number(s_learned[1], 3, LatticeColumn.VALIDATION_R2) > 0.5);
        assertTrue(s_learned[2] instanceof ImagePortObject);
    }

    @Test
    void whatMirrorImagesAreWorthIsATable() throws Exception {
        assertEquals(2, Tables.rows(s_learned[3]).size());
        final PortObject table = learner().set("compareAugmentation", true).execute(DEVICE, s_frames, s_frames)[3];
        assertEquals(List.of("shown in the training", "averaged over reflections", "not used"),
            IntStream.range(0, 3).mapToObj(row -> Tables.cell(table, row, LatticeColumn.MIRROR_IMAGES).toString()).toList());
        assertEquals(1, Tables.number(table, 0, LatticeColumn.RELATIVE_RMSE));
        assertEquals(Tables.number(table, 0, LatticeColumn.DENSITY_RMSE) * Tables.number(table, 2, LatticeColumn.RELATIVE_RMSE),
            Tables.number(table, 2, LatticeColumn.DENSITY_RMSE), 1e-12);
    }

    @Test
    void mirrorImagesAreNotComparedWithoutUnseenTrajectories() {
        final KNIMEException e = assertThrows(KNIMEException.class,
            () -> TestNode.of(new ForceNetworkLearnerNodeFactory()).set("members", 1).set("compareAugmentation", true)
                .execute(DEVICE, s_frames));
        assertTrue(e.getMessage().contains("unseen trajectories only"), e.getMessage());
    }

    @Test
    void aSingleMemberWithoutValidationHasNoError() throws Exception {
        final PortObject[] learned = TestNode.of(new ForceNetworkLearnerNodeFactory()).set("epochs", 1)
            .set("hiddenLayers", "4").set("patchRadius", 0).set("members", 1).execute(DEVICE, s_frames);
        assertTrue(Tables.cell(learned[1], 0, LatticeColumn.VALIDATION_RMSE).isMissing());
    }

    @Test
    void theSameSeedGivesTheSameNetwork() throws Exception {
        final ByteArrayOutputStream first = new ByteArrayOutputStream();
        network().writeTo(first);
        final ByteArrayOutputStream second = new ByteArrayOutputStream();
        ((ForceNetworkPortObject)learner().execute(DEVICE, s_frames, s_frames)[0]).writeTo(second);
        assertArrayEquals(first.toByteArray(), second.toByteArray());
    }

    @Test
    void theActivationCanBeChosen() throws Exception {
        assertEquals(Activation.TANH, network().network().committee().activation());
        final PortObject rectified = learner().set("activation", "RELU").execute(DEVICE, s_frames, s_frames)[0];
        assertEquals(Activation.RELU, ((ForceNetworkPortObject)rectified).network().committee().activation());
    }

    @ParameterizedTest
    @CsvSource({"activation, TANH", "compareAugmentation, false"})
    void workflowsStoredWithoutASettingThatCameLaterStillLoad(final String missing, final String expected) throws Exception {
        final NodeSettings current = learner().settings();
        final NodeSettings stored = new NodeSettings("model");
        for (final String key : current.keySet()) {
            if (!key.equals(missing)) {
                stored.addEntry(current.getEntry(key));
            }
        }
        final Node node = new Node(new ForceNetworkLearnerNodeFactory());
        node.validateModelSettings(stored);
        node.loadModelSettingsFrom(stored);
        final NodeSettings loaded = new NodeSettings("model");
        node.saveModelSettingsTo(loaded);
        assertEquals(expected, loaded.getEntry(missing).toStringValue());
    }

    @Test
    void theSpecificationGrowsWithTraining() throws Exception {
        final ForceNetworkPortObjectSpec before =
            (ForceNetworkPortObjectSpec)learner().configure(DEVICE, s_frames, s_frames)[0];
        assertEquals(1, before.patchRadius());
        assertEquals(Optional.empty(), before.training());
        assertEquals(network().network().weightCount(), network().getSpec().training().orElseThrow().weightCount());
    }

    @Test
    void densitiesAreNeeded() {
        final Exception e =
            assertThrows(InvalidSettingsException.class, () -> TestNode.of(new ForceNetworkLearnerNodeFactory())
                .set("densityColumn", "n").configure(DEVICE, s_configurations));
        assertTrue(e.getMessage().contains("no column \"n\""), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "64,", "a", "64;64", "0", "64,-1"})
    void hiddenLayersMustBeNumbersOfUnits(final String layers) {
        assertThrows(InvalidSettingsException.class, () -> TestNode.of(new ForceNetworkLearnerNodeFactory())
            .set("hiddenLayers", layers).configure(DEVICE, s_frames));
    }

    @Test
    void trainingCanBeCancelled() throws Exception {
        final TestNode learner = learner();
        learner.cancel();
        assertThrows(CanceledExecutionException.class, () -> learner.execute(DEVICE, s_frames, s_frames));
    }

    @Test
    void predictionsAreThoseOfTheNetwork() throws Exception {
        final PortObject predicted = predict();
        final Forces forces = new Forces(24);
        try (ForceField field = network().network().forceField(TestDevices.TINY)) {
            field.evaluate(Tables.field(s_frames, 7, LatticeColumn.DISPLACEMENT), forces);
        }
        assertArrayEquals(forces.density(), Tables.field(predicted, 7, LatticeColumn.PREDICTED_DENSITY));
        assertArrayEquals(forces.electronicForce(), Tables.field(predicted, 7, LatticeColumn.PREDICTED_ELECTRONIC_FORCE));
        assertArrayEquals(forces.totalForce(), Tables.field(predicted, 7, LatticeColumn.PREDICTED_FORCE));
        assertArrayEquals(forces.uncertainty(), Tables.field(predicted, 7, LatticeColumn.PREDICTED_DENSITY_UNCERTAINTY));
        assertEquals(forces.meanUncertainty(), Tables.number(predicted, 7, LatticeColumn.UNCERTAINTY));
        assertTrue(forces.meanUncertainty() > 0);
        assertArrayEquals(Tables.field(s_frames, 7, LatticeColumn.DENSITY),
            Tables.field(predicted, 7, LatticeColumn.DENSITY));
    }

    @Test
    void aNetworkForAnotherDeviceIsRefusedBeforeExecution() {
        final Device tiny = TestDevices.TINY;
        final HolsteinDevicePortObject other = new HolsteinDevicePortObject(new Device(tiny.lattice(), tiny.model(),
            2 * tiny.leadBroadening(), tiny.bathBroadening(), tiny.temperature(), tiny.leftPotential(), tiny.rightPotential(),
            tiny.bathPotential()));
        final PortObject table = Tables.of(LatticeColumn.DISPLACEMENT);
        final Exception e =
            assertThrows(InvalidSettingsException.class, () -> predictor().configure(other, network(), table));
        assertTrue(e.getMessage().contains("leadBroadening"), e.getMessage());
    }

    @Test
    void aDeviceOutsideOfTheTrainingGivesAWarningBeforeExecution() throws Exception {
        final HolsteinDevicePortObject other = new HolsteinDevicePortObject(TestDevices.TINY.withLeftPotential(9));
        final TestNode predictor = predictor();
        predictor.configure(other, network(), Tables.of(LatticeColumn.DISPLACEMENT));
        assertTrue(predictor.warning().orElseThrow().contains("leftPotential 9.0"), predictor.warning().toString());
    }

    @Test
    void aRowOutsideOfTheTrainingGivesAWarning() throws Exception {
        final PortObject sweep = TestNode.of(new LatticeGeneratorNodeFactory()).set("kind", "UNIFORM").set("count", 2)
            .set("sweepBias", true).set("biasMinimum", 1.7).set("biasMaximum", 3.0).execute(DEVICE)[0];
        final TestNode predictor = predictor();
        predictor.configure(DEVICE, network(), sweep);
        assertEquals(Optional.empty(), predictor.warning());
        predictor.execute(DEVICE, network(), sweep);
        assertTrue(predictor.warning().orElseThrow().contains("leftPotential 3.0"), predictor.warning().toString());
    }

    @Test
    void theBestNetworkIsKeptInAFile(@TempDir final Path folder) throws Exception {
        final Path file = folder.resolve("best.keldysh");
        learner().set("bestNetworkFile", file.toString()).execute(DEVICE, s_frames, s_frames);
        assertEquals(1, ForceNetwork.read(file).committee().all().size());
        final Path missing = folder.resolve("missing").resolve("best.keldysh");
        final Exception e = assertThrows(KNIMEException.class,
            () -> learner().set("bestNetworkFile", missing.toString()).execute(DEVICE, s_frames, s_frames));
        assertTrue(e.getMessage().contains(missing.toString()), e.getMessage());
    }

    @Test
    void scoresAreThoseOfTheScore() throws Exception {
        final PortObject predicted = predict();
        final PortObject[] score = TestNode.of(new ForceNetworkScorerNodeFactory()).execute(s_frames, predicted);
        final int rows = Tables.rows(s_frames).size();
        final ForceScore expected = ForceScore.of(1.5,
            IntStream.range(0, rows).mapToObj(r -> Tables.field(s_frames, r, LatticeColumn.DENSITY)).toList(),
            IntStream.range(0, rows)
                .mapToObj(r -> Tables.field(predicted, r, LatticeColumn.PREDICTED_DENSITY)).toList());
        assertEquals(rows, Tables.number(score[0], 0, LatticeColumn.CONFIGURATIONS));
        assertEquals(expected.sites(), Tables.number(score[0], 0, LatticeColumn.SITES));
        assertEquals(expected.rmseDensity(), Tables.number(score[0], 0, LatticeColumn.DENSITY_RMSE), 1e-12);
        assertEquals(expected.maxErrorDensity(), Tables.number(score[0], 0, LatticeColumn.DENSITY_MAXIMUM_ERROR), 1e-12);
        assertEquals(expected.rmseForce(), Tables.number(score[0], 0, LatticeColumn.FORCE_RMSE), 1e-12);
        assertEquals(expected.r2Force(), Tables.number(score[0], 0, LatticeColumn.FORCE_R2), 1e-12);
        assertTrue(score[1] instanceof ImagePortObject);
        final double ratio = Tables.number(score[0], 0, LatticeColumn.UNCERTAINTY_RATIO);
        assertEquals(expected.rmseDensity(), ratio * Tables.number(score[0], 0, LatticeColumn.DENSITY_UNCERTAINTY), 1e-12);
    }

    @Test
    void scoredRowsMustMatch() throws Exception {
        final PortObject other =
            predictor().execute(DEVICE, network(), TestNode.of(new LatticeGeneratorNodeFactory()).execute(DEVICE)[0])[0];
        final Exception e = assertThrows(KNIMEException.class,
            () -> TestNode.of(new ForceNetworkScorerNodeFactory()).execute(s_frames, other));
        assertEquals("The predicted table has no row \"Row0_0\".", e.getMessage());
    }

    @Test
    void dynamicsTakesTheForcesOfTheNetwork() throws Exception {
        final PortObject[] tables = TestNode
            .withInput(new BrownianDynamicsNodeFactory(), "Force Network", ForceNetworkPortObject.class)
            .set("steps", 4L).set("recordEvery", 1L).execute(DEVICE, s_configurations, network());
        assertEquals("Network", Tables.text(tables[0], 0, LatticeColumn.FORCE_FIELD));
        assertTrue(Tables.cell(tables[0], 0, LatticeColumn.CURRENT).isMissing());
        assertTrue(Tables.cell(tables[1], 0, LatticeColumn.CURRENT).isMissing());
        final Forces forces = new Forces(24);
        try (ForceField field = network().network().forceField(TestDevices.TINY)) {
            field.evaluate(Tables.field(tables[0], 3, LatticeColumn.DISPLACEMENT), forces);
        }
        assertArrayEquals(forces.totalForce(), Tables.field(tables[0], 3, LatticeColumn.FORCE));
    }
}
