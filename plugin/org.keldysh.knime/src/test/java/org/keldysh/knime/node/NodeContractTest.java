package org.keldysh.knime.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keldysh.knime.node.configurationreader.ConfigurationReaderNodeFactory;
import org.keldysh.knime.node.configurationwriter.ConfigurationWriterNodeFactory;
import org.keldysh.knime.node.device.HolsteinDeviceNodeFactory;
import org.keldysh.knime.node.dynamics.BrownianDynamicsNodeFactory;
import org.keldysh.knime.node.labeler.NegfForceLabelerNodeFactory;
import org.keldysh.knime.node.lattice.LatticeGeneratorNodeFactory;
import org.keldysh.knime.node.learner.ForceNetworkLearnerNodeFactory;
import org.keldysh.knime.node.networkreader.ForceNetworkReaderNodeFactory;
import org.keldysh.knime.node.networkwriter.ForceNetworkWriterNodeFactory;
import org.keldysh.knime.node.order.OrderParameterAnalysisNodeFactory;
import org.keldysh.knime.node.predictor.ForceNetworkPredictorNodeFactory;
import org.keldysh.knime.node.scorer.ForceNetworkScorerNodeFactory;
import org.keldysh.knime.node.threshold.ThresholdVoltageNodeFactory;
import org.keldysh.knime.node.transport.TransportSpectrumNodeFactory;
import org.keldysh.standin.NodeInfo;
import org.keldysh.standin.NodeRepository;
import org.knime.core.node.Node;
import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeSettings;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation;

/** What all nodes have in common, and what stored workflows rely on. */
class NodeContractTest {

    static List<DefaultNodeFactory> factories() {
        return List.of(new HolsteinDeviceNodeFactory(), new LatticeGeneratorNodeFactory(), new NegfForceLabelerNodeFactory(),
            new ForceNetworkLearnerNodeFactory(), new ForceNetworkPredictorNodeFactory(), new ForceNetworkScorerNodeFactory(),
            new BrownianDynamicsNodeFactory(), new OrderParameterAnalysisNodeFactory(), new TransportSpectrumNodeFactory(),
            new ConfigurationReaderNodeFactory(), new ConfigurationWriterNodeFactory(), new ForceNetworkReaderNodeFactory(),
            new ForceNetworkWriterNodeFactory(), new ThresholdVoltageNodeFactory());
    }

    @Test
    void everyFactoryIsRegisteredOnce() {
        assertEquals(factories().stream().map(factory -> factory.getClass().getName()).sorted().toList(),
            NodeRepository.fromClassPath().nodes().stream().map(NodeInfo::factory)
                .filter(name -> name.startsWith("org.keldysh.")).sorted().toList());
    }

    @ParameterizedTest
    @MethodSource("factories")
    void everythingIsDescribed(final DefaultNodeFactory factory) throws Exception {
        final NodeDescription description = Node.invokeGetNodeDescription(factory);
        assertTrue(description.getNodeName().matches("([A-Z][A-Za-z]+ )*[A-Z][A-Za-z]+"), description.getNodeName());
        assertTrue(description.getShortDescription().orElseThrow().endsWith("."));
        assertTrue(description.getIntro().orElseThrow().length() > 200);
        assertFalse(description.getLinks().isEmpty());
        assertTrue(description.getKeywords().length >= 4);
        assertEquals("0.1.0", description.getSinceVersion().orElseThrow().toString());
        final Node node = new Node(factory);
        for (int port = 0; port < node.getNrInPorts() - 1; port++) {
            assertDescribed(description.getInportName(port), description.getInportDescription(port));
        }
        for (int port = 0; port < node.getNrOutPorts() - 1; port++) {
            assertDescribed(description.getOutportName(port), description.getOutportDescription(port));
        }
    }

    private static void assertDescribed(final String name, final String description) {
        assertTrue(name != null && !name.isBlank());
        assertTrue(description != null && description.strip().endsWith("."), name + ": " + description);
    }

    @ParameterizedTest
    @MethodSource("factories")
    void everyNodeHasASmallIconWithItsSource(final DefaultNodeFactory factory) throws Exception {
        final URL icon = factory.getIcon();
        assertEquals(16, ImageIO.read(icon).getWidth());
        assertEquals(16, ImageIO.read(icon).getHeight());
        assertNotNull(factory.getClass().getResource(icon.getPath().replaceAll(".*/", "").replace(".png", ".svg")));
    }

    @ParameterizedTest
    @MethodSource("factories")
    void everyParameterIsAWidgetWithTitleAndDescription(final DefaultNodeFactory factory) throws Exception {
        final Class<?> parameters = Class.forName(factory.getClass().getName().replace("NodeFactory", "NodeParameters"));
        for (final Field field : parameters.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                final Widget widget = field.getAnnotation(Widget.class);
                assertNotNull(widget, field.toString());
                assertFalse(widget.title().isBlank(), field.toString());
                assertTrue(widget.description().endsWith("."), field.toString());
            }
        }
    }

    /** KNIME makes instances of these classes when it opens the dialog; an interface would only fail there. */
    @ParameterizedTest
    @MethodSource("factories")
    void theDialogCanMakeWhatParametersReferTo(final DefaultNodeFactory factory) throws Exception {
        final Class<?> parameters = Class.forName(factory.getClass().getName().replace("NodeFactory", "NodeParameters"));
        for (final Field field : parameters.getDeclaredFields()) {
            for (final Class<?> type : helpers(field)) {
                final Constructor<?> constructor = type.getDeclaredConstructor();
                constructor.setAccessible(true);
                assertNotNull(constructor.newInstance(), field.toString());
            }
        }
    }

    private static List<Class<?>> helpers(final Field field) {
        final List<Class<?>> types = new ArrayList<>();
        Optional.ofNullable(field.getAnnotation(Effect.class)).ifPresent(effect -> types.add(effect.predicate()));
        Optional.ofNullable(field.getAnnotation(ChoicesProvider.class)).ifPresent(choices -> types.add(choices.value()));
        Optional.ofNullable(field.getAnnotation(NumberInputWidget.class)).ifPresent(number -> {
            types.add(number.minValidation());
            types.add(number.maxValidation());
        });
        types.removeAll(List.of(MinValidation.class, MaxValidation.class)); // the defaults: no bound
        return types;
    }

    /** Stored workflows refer to these keys, types and ports: they may be added to, never changed. */
    @Test
    void settingsKeysAreThoseOfStoredWorkflows() throws Exception {
        assertSettings(new HolsteinDeviceNodeFactory(), "length xint 24, width xint 8, periodicWidth xboolean true, "
            + "hopping xdouble 1.0, coupling xdouble 1.5, stiffness xdouble 1.0, neighbourCoupling xdouble 0.15, "
            + "leadBroadening xdouble 1.0, bathBroadening xdouble 0.0, temperature xdouble 0.05, leftPotential xdouble 1.7, "
            + "rightPotential xdouble 0.0, bathPotential xdouble 0.0");
        assertSettings(new LatticeGeneratorNodeFactory(), "kind xstring RELAXED_CDW, amplitude xdouble 1.5, "
            + "wallPosition xdouble 6.0, noise xdouble 0.0, count xint 1, seed xlong 1, sweepBias xboolean false, "
            + "biasMinimum xdouble 1.4, biasMaximum xdouble 1.8");
        assertSettings(new NegfForceLabelerNodeFactory(), "displacementColumn xstring , tolerance xdouble 1.0E-6, "
            + "checkpointFolder xstring , keepCheckpoints xboolean false");
        assertSettings(new ForceNetworkPredictorNodeFactory(), "displacementColumn xstring ");
        assertSettings(new ForceNetworkScorerNodeFactory(), "exactDensityColumn xstring , exactForceColumn xstring , "
            + "predictedDensityColumn xstring , predictedForceColumn xstring ");
        assertSettings(new BrownianDynamicsNodeFactory(), "displacementColumn xstring , steps xlong 600, timeStep xdouble 0.1, "
            + "damping xdouble 1.0, integrator xstring EULER_MARUYAMA, noiseTemperature xdouble 0.02, seed xlong 1, "
            + "tolerance xdouble 0.001, recordEvery xlong 10, checkEvery xlong 0, exactAbove xdouble 0.0, "
            + "checkpointFolder xstring , checkpointEvery xlong 20, keepCheckpoints xboolean false");
        assertSettings(new OrderParameterAnalysisNodeFactory(), "displacementColumn xstring , panels xint 5, "
            + "nucleationDepth xdouble 3.0, nucleationFrames xint 5, structureFactorFrames xstring LAST_FRAME, "
            + "windowStart xdouble 0.0, windowEnd xdouble 60.0");
        assertSettings(new ThresholdVoltageNodeFactory(), "displacementColumn xstring , lowerBias xdouble 1.2, upperBias xdouble 2.0, "
            + "bisectionSteps xint 5, trajectories xint 4, steps xlong 600, timeStep xdouble 0.1, damping xdouble 1.0, "
            + "tolerance xdouble 0.001, noiseTemperature xdouble 0.02, seed xlong 1, observeEvery xint 10, "
            + "nucleationDepth xdouble 3.0, nucleationFrames xint 5");
        assertSettings(new TransportSpectrumNodeFactory(), "displacementColumn xstring , rows xstring ALL, rowCount xint 3, "
            + "range xstring AUTOMATIC, minimum xdouble -4.0, maximum xdouble 4.0, energies xint 1001, "
            + "localDensity xstring COLUMNS, panels xint 3, bondCurrents xboolean true, currentTolerance xdouble 1.0E-8");
        assertSettings(new ConfigurationReaderNodeFactory(), "file xstring configurations.npz");
        assertSettings(new ConfigurationWriterNodeFactory(), "file xstring configurations.npz, existing xstring FAIL");
        assertSettings(new ForceNetworkReaderNodeFactory(), "file xstring force-network.keldysh");
        assertSettings(new ForceNetworkWriterNodeFactory(), "file xstring force-network.keldysh, existing xstring FAIL");
    }

    @Test
    void theKeysOfTheLearnerAreThoseOfStoredWorkflows() throws Exception {
        assertEquals("displacementColumn xstring, densityColumn xstring, patchRadius xint, hiddenLayers xstring, "
            + "activation xstring, members xint, symmetrisedInference xboolean, epochs xint, patience xint, batchSize xint, learningRate xdouble, "
            + "duplicateDistance xdouble, reflectionAugmentation xboolean, compareAugmentation xboolean, seed xlong, "
            + "bestNetworkFile xstring",
            settings(new ForceNetworkLearnerNodeFactory()).replaceAll("( x[a-z]+) [^,]*(, \\d+)?", "$1"));
    }

    private static void assertSettings(final DefaultNodeFactory factory, final String expected) throws Exception {
        assertEquals(expected, settings(factory));
    }

    /** Reads the settings as they are stored, in XML. */
    private static String settings(final DefaultNodeFactory factory) throws Exception {
        final ByteArrayOutputStream xml = new ByteArrayOutputStream();
        final NodeSettings settings = TestNode.of(factory).settings();
        settings.saveToXML(xml);
        return String.join(", ", xml.toString("UTF-8").lines().filter(line -> line.contains("<entry"))
            .map(line -> line.replaceAll(".*key=\"(.*?)\" type=\"(.*?)\".* value=\"(.*?)\".*", "$1 $2 $3")).toList());
    }

    @Test
    void portsAreThoseOfStoredWorkflows() {
        assertPorts(new HolsteinDeviceNodeFactory(), "", "Device");
        assertPorts(new LatticeGeneratorNodeFactory(), "Device", "Configurations");
        assertPorts(new NegfForceLabelerNodeFactory(), "Device, Configurations", "Labelled Configurations");
        assertPorts(new ForceNetworkLearnerNodeFactory(), "Device, Labelled Configurations",
            "Force Network, Training History, Learning Curve, Mirror Images");
        assertPorts(new ForceNetworkPredictorNodeFactory(), "Device, Force Network, Configurations",
            "Predicted Configurations");
        assertPorts(new ForceNetworkScorerNodeFactory(), "Labelled Configurations, Predicted Configurations",
            "Metrics, Parity Picture, By Region, Uncertainty Calibration");
        assertPorts(new BrownianDynamicsNodeFactory(), "Device, Initial Configurations", "Frames, Observables, NEGF Checks");
        assertPorts(new OrderParameterAnalysisNodeFactory(), "Device, Frames",
            "Wall Position, Wall Velocity, Wall Picture, Lattice Picture, Ensemble, Structure Factor, Wall Comparison, "
                + "Velocity Picture, Structure Factor Picture");
        assertPorts(new ThresholdVoltageNodeFactory(), "Device, Initial Configurations", "Threshold, Trials");
        assertPorts(new TransportSpectrumNodeFactory(), "Device, Configurations",
            "Spectra, Spectrum Summary, Spectrum Picture, Local Density Picture, Bond Currents, Bond Current Picture");
        assertPorts(new ConfigurationReaderNodeFactory(), "", "Configurations");
        assertPorts(new ConfigurationWriterNodeFactory(), "Device, Configurations", "");
        assertPorts(new ForceNetworkReaderNodeFactory(), "", "Force Network");
        assertPorts(new ForceNetworkWriterNodeFactory(), "Force Network", "");
    }

    private static void assertPorts(final DefaultNodeFactory factory, final String inputs, final String outputs) {
        final Node node = new Node(factory);
        final NodeDescription description = Node.invokeGetNodeDescription(factory);
        assertEquals(inputs, names(node.getNrInPorts() - 1, description::getInportName));
        assertEquals(outputs, names(node.getNrOutPorts() - 1, description::getOutportName));
    }

    private static String names(final int count, final IntFunction<String> name) {
        final String[] names = new String[count];
        Arrays.setAll(names, name);
        return String.join(", ", names);
    }
}
