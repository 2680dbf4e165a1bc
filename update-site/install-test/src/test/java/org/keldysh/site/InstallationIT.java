package org.keldysh.site;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/** The feature, installed by the p2 director from the update site, in a running Equinox. */
class InstallationIT {

    private static final String NODES = "org.knime.workbench.repository.nodes";
    private static final String CATEGORIES = "org.knime.workbench.repository.categories";
    private static final String PORT_TYPES = "org.knime.core.PortType";

    private static final Set<String> FACTORIES = Set.of( //
        "org.keldysh.knime.node.device.HolsteinDeviceNodeFactory", //
        "org.keldysh.knime.node.lattice.LatticeGeneratorNodeFactory", //
        "org.keldysh.knime.node.configurationreader.ConfigurationReaderNodeFactory", //
        "org.keldysh.knime.node.configurationwriter.ConfigurationWriterNodeFactory", //
        "org.keldysh.knime.node.networkreader.ForceNetworkReaderNodeFactory", //
        "org.keldysh.knime.node.networkwriter.ForceNetworkWriterNodeFactory", //
        "org.keldysh.knime.node.labeler.NegfForceLabelerNodeFactory", //
        "org.keldysh.knime.node.learner.ForceNetworkLearnerNodeFactory", //
        "org.keldysh.knime.node.predictor.ForceNetworkPredictorNodeFactory", //
        "org.keldysh.knime.node.scorer.ForceNetworkScorerNodeFactory", //
        "org.keldysh.knime.node.dynamics.BrownianDynamicsNodeFactory", //
        "org.keldysh.knime.node.order.OrderParameterAnalysisNodeFactory", //
        "org.keldysh.knime.node.threshold.ThresholdVoltageNodeFactory", //
        "org.keldysh.knime.node.transport.TransportSpectrumNodeFactory");

    private static final Set<String> PORT_OBJECTS = Set.of( //
        "org.keldysh.knime.port.HolsteinDevicePortObject", //
        "org.keldysh.knime.port.ForceNetworkPortObject");

    private static Equinox s_equinox;

    @BeforeAll
    static void start() throws Exception {
        s_equinox = Installed.start();
    }

    @AfterAll
    static void stop() throws Exception {
        s_equinox.close();
    }

    @Test
    void everyBundleResolves() {
        assertAll(s_equinox.bundles().stream().map(bundle -> () -> assertTrue(isResolved(bundle),
            () -> bundle + " is in state " + bundle.getState())));
    }

    private static boolean isResolved(final Bundle bundle) {
        return (bundle.getState() & (Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE)) != 0;
    }

    @Test
    void onlyTheNativeLibrariesOfThisPlatformAreInstalled() {
        final long fragments = s_equinox.bundles().stream().map(Bundle::getHeaders)
            .filter(h -> String.valueOf(h.get(Constants.FRAGMENT_HOST)).startsWith("org.keldysh.learning")).count();
        assertEquals(1, fragments, "fragments of org.keldysh.learning in " + s_equinox.bundles());
    }

    @Test
    void theRegistryListsEveryNode() throws Exception {
        final Set<String> listed = new TreeSet<>();
        for (final var node : s_equinox.registry().elements(NODES)) {
            listed.add(node.attribute("factory-class"));
        }
        assertEquals(new TreeSet<>(FACTORIES), listed);
    }

    @Test
    void everyNodeLiesInACategoryThatExists() throws Exception {
        final Set<String> paths = new TreeSet<>();
        for (final var category : s_equinox.registry().elements(CATEGORIES)) {
            paths.add(category.attribute("path").replaceAll("/$", "") + "/" + category.attribute("level-id"));
        }
        for (final var node : s_equinox.registry().elements(NODES)) {
            final String path = node.attribute("category-path");
            assertTrue(paths.contains(path), () -> node + " is in " + path + ", but the categories are " + paths);
        }
    }

    @Test
    void everyFactoryMakesItsNode() throws Exception {
        final Class<?> factoryType = s_equinox.bundle("org.knime.core").loadClass("org.knime.core.node.NodeFactory");
        for (final var node : s_equinox.registry().elements(NODES)) {
            final Object factory = assertInstanceOf(factoryType, node.create("factory-class"));
            final String name = (String)factoryType.getMethod("getNodeName").invoke(factory);
            assertTrue(name != null && !name.isBlank(), () -> factory.getClass() + " has no node name");
        }
    }

    @Test
    void theRegistryListsBothPortTypes() throws Exception {
        final Set<String> listed = new TreeSet<>();
        for (final var type : s_equinox.registry().elements(PORT_TYPES)) {
            listed.add(type.attribute("objectClass"));
        }
        assertTrue(listed.containsAll(PORT_OBJECTS), () -> "The registered port types are " + listed);
    }

    @Test
    void everyPortTypeHasItsSerializers() throws Exception {
        final Bundle nodes = s_equinox.bundle("org.keldysh.knime");
        final Class<?> portObject = s_equinox.bundle("org.knime.core").loadClass("org.knime.core.node.port.PortObject");
        for (final var type : s_equinox.registry().elements(PORT_TYPES)) {
            if (PORT_OBJECTS.contains(type.attribute("objectClass"))) {
                assertTrue(portObject.isAssignableFrom(nodes.loadClass(type.attribute("objectClass"))));
                assertAll(Stream.of("objectSerializer", "specSerializer").map(s -> () -> type.create(s)));
            }
        }
    }
}
