package org.knime.node;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.context.ports.ExtendablePortGroup;
import org.knime.core.node.context.ports.ModifiablePortsConfiguration;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.node.RequirePorts.DynamicPortsAdder;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;

class DefaultNodeTest {

    private static final PortType TABLE = BufferedDataTable.TYPE;

    private static final PortType IMAGE = ImagePortObject.TYPE;

    private static final class Factory extends DefaultNodeFactory {
        Factory(final DefaultNode node) {
            super(node);
        }
    }

    private static DefaultNode node(final String description, final Consumer<DynamicPortsAdder> ports) {
        return DefaultNode.create().name("Node").icon("node.png").shortDescription("A node.")
            .fullDescription(description).sinceVersion(0, 1, 0).dynamicPorts(ports)
            .model(model -> model.withoutParameters().configure((i, o) -> {
            }).execute((i, o) -> {
            }));
    }

    private static ModifiablePortsConfiguration ports(final Consumer<DynamicPortsAdder> ports) {
        return new Factory(node("<p>Text.</p>", ports)).createNodeCreationConfig().getPortConfig().orElseThrow();
    }

    @Test
    void portsComeGroupAfterGroup() {
        final ModifiablePortsConfiguration ports =
            ports(p -> p.addInputPortGroup("Many", g -> g.name("Many").description("Text.").extendable()
                .supportedTypes(TABLE, IMAGE).fixedTypes(TABLE).defaultNonFixedTypes(IMAGE))
                .addInputPortGroup("One",
                    g -> g.name("One").description("Text.").optional().supportedTypes(IMAGE).defaultPortType(IMAGE))
                .addOutputPortGroup("Out", g -> g.name("Out").description("Text.").fixed(TABLE)));
        assertArrayEquals(new PortType[]{TABLE, IMAGE, IMAGE}, ports.getInputPorts());
        assertArrayEquals(new PortType[]{TABLE}, ports.getOutputPorts());
        assertEquals(List.of("Many", "One", "Out"), ports.getPortGroupNames());
        assertArrayEquals(new int[]{0, 1}, ports.getInputPortLocation().get("Many"));
        assertArrayEquals(new int[]{2}, ports.getInputPortLocation().get("One"));
        assertFalse(ports.getInputPortLocation().containsKey("Out"));
    }

    @Test
    void chosenPortsAreStored() throws InvalidSettingsException {
        final Consumer<DynamicPortsAdder> optional = p -> p.addInputPortGroup("One",
            g -> g.name("One").description("Text.").optional().supportedTypes(type -> type.equals(IMAGE)));
        final ModifiablePortsConfiguration chosen = ports(optional);
        final ExtendablePortGroup group = chosen.getExtendablePorts().get("One");
        assertTrue(group.canAddPort());
        group.addPort(IMAGE);
        assertFalse(group.canAddPort());
        final var settings = new NodeSettings("ports");
        chosen.saveSettingsTo(settings);
        assertEquals(ImagePortObject.class.getName(),
            settings.getNodeSettings("One").getNodeSettings("port_0").getString("object_class"));
        final ModifiablePortsConfiguration loaded = ports(optional);
        loaded.loadSettingsFrom(settings);
        assertArrayEquals(new PortType[]{IMAGE}, loaded.getInputPorts());
        TABLE.save(settings.getNodeSettings("One").addNodeSettings("port_0"));
        assertThrows(InvalidSettingsException.class, () -> ports(optional).loadSettingsFrom(settings));
    }

    @Test
    void groupsHaveDifferentNames() {
        assertThrows(IllegalArgumentException.class,
            () -> ports(p -> p.addInputPortGroup("A", g -> g.name("A").description("Text.").fixed(TABLE))
                .addOutputPortGroup("A", g -> g.name("A").description("Text.").fixed(TABLE))));
    }

    @Test
    void theTypeFollowsFromThePorts() {
        final Consumer<DynamicPortsAdder> input =
            p -> p.addInputPortGroup("A", g -> g.name("A").description("Text.").fixed(TABLE));
        final Consumer<DynamicPortsAdder> output =
            p -> p.addOutputPortGroup("B", g -> g.name("B").description("Text.").fixed(TABLE));
        assertEquals(NodeType.Source, new Factory(node("Text.", output)).getType());
        assertEquals(NodeType.Sink, new Factory(node("Text.", input)).getType());
        assertEquals(NodeType.Manipulator, new Factory(node("Text.", input.andThen(output))).getType());
        assertEquals(NodeType.Learner, new Factory(node("Text.", output).nodeType(NodeType.Learner)).getType());
    }

    @Test
    void someThingsCanBeSaidOnce() {
        final DefaultNode node = node("Text.", p -> {
        }).nodeType(NodeType.Learner).keywords("a", "b");
        assertThrows(IllegalStateException.class, () -> node.nodeType(NodeType.Other));
        assertThrows(IllegalStateException.class, () -> node.keywords("c"));
        assertArrayEquals(new String[]{"a", "b"}, new Factory(node).getKeywords());
    }

    @Test
    void linksAndVersionsAreDescribed() {
        final NodeDescription description = new DefaultNodeDescription(node("<p>Text.</p>", p -> {
        }).addExternalResource("https://example.org", "More."));
        assertEquals("https://example.org", description.getLinks().get(0).getTarget());
        assertEquals("0.1.0", description.getSinceVersion().orElseThrow().toString());
        assertEquals("<p>Text.</p>", description.getIntro().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a < b", "bread & butter", "<p>open", "<div>block</div>", "<img src='x'/>", " "})
    void textsThatKnimeCannotShowAreRefused(final String description) {
        final var failure = assertThrows(IllegalArgumentException.class, () -> new Factory(node(description, p -> {
        })));
        assertTrue(failure.getMessage().contains("full description of the node \"Node\""), failure.getMessage());
    }

    static final class Badly implements NodeParameters {
        @Widget(title = "Bias", description = "In units of t & more.")
        double m_bias = 1;
    }

    @Test
    void textsOfParametersAreChecked() {
        final DefaultNode node = DefaultNode.create().name("Node").icon("node.png").shortDescription("A node.")
            .fullDescription("Text.").sinceVersion(0, 1, 0).ports(p -> {
            }).model(model -> model.parametersClass(Badly.class).configure((i, o) -> {
            }).execute((i, o) -> {
            }));
        final var failure = assertThrows(IllegalArgumentException.class, () -> new Factory(node));
        assertTrue(failure.getMessage().contains("parameter \"Bias\""), failure.getMessage());
    }
}
