package org.keldysh.headless.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes small workflows in KNIME's format 5.1.0 for tests. */
public final class WorkflowFolder {

    private static final String OPEN = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<config xmlns=\"http://www.knime.org/2008/09/XMLConfig\" key=\"%s\">%n";

    private final Path m_folder;

    private final List<String> m_nodes = new ArrayList<>();

    private final List<String> m_connections = new ArrayList<>();

    private String m_version = "5.1.0";

    public WorkflowFolder(final Path folder) throws IOException {
        m_folder = Files.createDirectories(folder);
    }

    public WorkflowFolder version(final String version) {
        m_version = version;
        return this;
    }

    /** Adds a node. */
    public WorkflowFolder node(final int id, final String name, final String factory, final String... model)
        throws IOException {
        final String relative = name + " (#" + id + ")/settings.xml";
        entry(id, relative, "NativeNode");
        final Path file = m_folder.resolve(relative);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.format(OPEN, "settings.xml") + text("factory", factory) + text("node-name", name)
            + text("node-bundle-symbolic-name", "org.keldysh.knime") + config("model", String.join("\n", model))
            + config("nodeAnnotation", text("text", "label of " + id)) + "</config>\n");
        return this;
    }

    /**
     * Adds a node with inputs that users can add.
     *
     * @param inputs the classes of their objects, for each group of ports
     */
    public WorkflowFolder node(final int id, final String name, final String factory, final Map<String, List<String>> inputs,
        final String... model) throws IOException {
        node(id, name, factory, model);
        final StringBuilder groups = new StringBuilder();
        inputs.forEach((group, classes) -> {
            final StringBuilder ports = new StringBuilder();
            for (int i = 0; i < classes.size(); i++) {
                ports.append(config("port_" + i, text("object_class", classes.get(i))));
            }
            groups.append(config(group, ports.toString()));
        });
        final Path file = m_folder.resolve(name + " (#" + id + ")/settings.xml");
        final String settings = Files.readString(file);
        Files.writeString(file, settings.substring(0, settings.lastIndexOf("</config>"))
            + config("node_creation_config", groups.toString()) + "</config>\n");
        return this;
    }

    /** Adds an entry for a node to the workflow file, but no folder for it. */
    public WorkflowFolder entry(final int id, final String settingsFile, final String type) {
        m_nodes.add(config("node_" + m_nodes.size(), integer("id", id) + text("node_settings_file", settingsFile)
            + text("node_type", type)
            + config("ui_settings", config("extrainfo.node.bounds", integer("0", 140 * id) + integer("1", 100)))));
        return this;
    }

    /** Adds a connection. */
    public WorkflowFolder connect(final int source, final int sourcePort, final int destination,
        final int destinationPort) {
        m_connections.add(config("connection_" + m_connections.size(), integer("sourceID", source)
            + integer("sourcePort", sourcePort) + integer("destID", destination)
            + integer("destPort", destinationPort)));
        return this;
    }

    /** Writes the workflow file. */
    public Path write() throws IOException {
        Files.writeString(m_folder.resolve("workflow.knime"), String.format(OPEN, "workflow.knime")
            + text("version", m_version) + config("nodes", String.join("", m_nodes))
            + config("connections", String.join("", m_connections)) + "</config>\n");
        return m_folder;
    }

    private static String config(final String key, final String content) {
        return "<config key=\"" + key + "\">\n" + content + "</config>\n";
    }

    public static String text(final String key, final String value) {
        return entry(key, "xstring", value);
    }

    public static String integer(final String key, final int value) {
        return entry(key, "xint", String.valueOf(value));
    }

    public static String entry(final String key, final String type, final String value) {
        return "<entry key=\"" + key + "\" type=\"" + type + "\" value=\"" + value + "\"/>\n";
    }
}
