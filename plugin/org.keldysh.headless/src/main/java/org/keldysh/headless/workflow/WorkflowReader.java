package org.keldysh.headless.workflow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.keldysh.headless.UserException;

/** Reads a workflow folder. */
public final class WorkflowReader {

    /** Name of the file that makes a folder a workflow. */
    public static final String FILE = "workflow.knime";

    private static final Set<String> FORMATS = Set.of("4.1.0", "5.1.0");

    private final Path m_folder;

    private final String m_name;

    private WorkflowReader(final Path folder, final String name) {
        m_folder = folder;
        m_name = name;
    }

    /**
     * @param folder folder with a workflow.knime
     * @param name name of the workflow
     * @return the workflow
     * @throws UserException if the workflow is damaged or holds what can only be run in KNIME
     */
    public static Workflow read(final Path folder, final String name) {
        return new WorkflowReader(folder, name).read();
    }

    private Workflow read() {
        final Settings file = SettingsFile.read(m_folder.resolve(FILE));
        final String format = file.text("version");
        if (!FORMATS.contains(format)) {
            throw new UserException("The workflow " + m_name + " has the format " + format + ", but only the formats "
                + String.join(" and ", FORMATS.stream().sorted().toList()) + " can be read; save it with KNIME 5.8.");
        }
        final List<WorkflowNode> nodes = new ArrayList<>();
        for (final Settings entry : file.config("nodes").configs().values()) {
            nodes.add(node(entry));
        }
        if (nodes.isEmpty()) {
            throw new UserException("The workflow " + m_name + " has no nodes.");
        }
        nodes.sort(Comparator.comparingInt(WorkflowNode::id));
        return new Workflow(m_name, nodes, file.config("connections").configs().values().stream()
            .map(WorkflowReader::connection).toList());
    }

    private WorkflowNode node(final Settings entry) {
        final int id = entry.integer("id");
        final String relative = entry.text("node_settings_file");
        if (!"NativeNode".equals(entry.find("node_type").orElse("NativeNode"))
            || "true".equals(entry.find("node_is_meta").orElse("false"))) {
            throw new UserException("The workflow " + m_name + " holds a metanode or component, \""
                + folderName(relative) + "\", which only KNIME can run; expand it in KNIME and save the workflow.");
        }
        final Path settingsFile = m_folder.resolve(relative).normalize();
        if (!settingsFile.startsWith(m_folder.normalize())) {
            throw entry.refusal("node_settings_file", "points out of the workflow");
        }
        if (!Files.isRegularFile(settingsFile)) {
            throw new UserException("The workflow " + m_name + " lacks the file " + relative + " of its node #" + id
                + "; copy the whole workflow folder or save the workflow again.");
        }
        return node(entry, settingsFile, SettingsFile.read(settingsFile));
    }

    private static WorkflowNode node(final Settings entry, final Path file, final Settings settings) {
        final String factory = settings.text("factory");
        final String name = settings.find("node-name").or(() -> settings.find("name"))
            .orElse(factory.substring(factory.lastIndexOf('.') + 1));
        final WorkflowNode node = new WorkflowNode(entry.integer("id"), name, label(settings), factory,
            settings.find("node-bundle-symbolic-name").orElse(""), file, bound(entry, "0"), bound(entry, "1"));
        if (factory.matches(".*Loop(Start|End).*")) {
            throw node.refusal("loops can only be run in KNIME; give the node after the loop a table with one row per"
                + " case instead.");
        }
        return node;
    }

    private static int bound(final Settings entry, final String index) {
        return entry.config("ui_settings").config("extrainfo.node.bounds").integer(index);
    }

    private static String label(final Settings settings) {
        final Settings annotation = settings.configs().get("nodeAnnotation");
        return annotation == null ? "" : annotation.find("text").orElse("").strip();
    }

    private static Connection connection(final Settings entry) {
        return new Connection(entry.integer("sourceID"), entry.integer("sourcePort"), entry.integer("destID"),
            entry.integer("destPort"));
    }

    private static String folderName(final String settingsFile) {
        final int slash = settingsFile.lastIndexOf('/');
        return slash < 0 ? settingsFile : settingsFile.substring(0, slash);
    }
}
