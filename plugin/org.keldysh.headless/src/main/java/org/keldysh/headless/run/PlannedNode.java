package org.keldysh.headless.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keldysh.headless.UserException;
import org.keldysh.headless.report.NodeReport;
import org.keldysh.headless.workflow.WorkflowNode;
import org.keldysh.knime.checkpoint.CheckpointFolder;
import org.keldysh.standin.HeadlessNode;
import org.keldysh.standin.NodeFailedException;
import org.keldysh.standin.NodeRepository;
import org.keldysh.standin.PortSpecHandle;

/** A node of the workflow that exists, with its settings. Failures are told with the title of the node. */
final class PlannedNode {

    private final WorkflowNode m_node;

    private final HeadlessNode m_executable;

    private final Set<String> m_overridden = new HashSet<>();

    private final Optional<String> m_icon;

    private Optional<List<NodeReport.Setting>> m_ownSettings = Optional.empty();

    private PlannedNode(final WorkflowNode node, final HeadlessNode executable, final Optional<String> icon) {
        m_node = node;
        m_executable = executable;
        m_icon = icon;
    }

    /** Creates the node and loads its settings. */
    static PlannedNode create(final WorkflowNode node, final NodeRepository repository, final NodeIcons icons) {
        return new PlannedNode(node, explaining(node, () -> repository.create(node.factory(), node.settingsFile())),
            icons.of(node.factory()));
    }

    WorkflowNode node() {
        return m_node;
    }

    HeadlessNode executable() {
        return m_executable;
    }

    /** @return the icon as a data URI */
    Optional<String> icon() {
        return m_icon;
    }

    void override(final SettingOverride setting) {
        run(() -> m_executable.overrideSetting(setting.key(), setting.value()));
        m_overridden.add(setting.key());
    }

    /**
     * Lets a node that can keep checkpoints keep them in a folder until somebody removes them, unless its settings name another
     * one. The settings in the report stay as they are.
     */
    void keepCheckpoints(final Path folder) {
        final Map<String, String> values =
            m_executable.settings().stream().collect(Collectors.toMap(HeadlessNode.Setting::key, HeadlessNode.Setting::value));
        if ("".equals(values.get(CheckpointFolder.FOLDER_KEY))) {
            m_ownSettings = Optional.of(settings());
            run(() -> m_executable.overrideSetting(CheckpointFolder.FOLDER_KEY, folder.toString()));
            run(() -> m_executable.overrideSetting(CheckpointFolder.KEEP_KEY, "true"));
        }
    }

    /** Refuses settings that the node does not know or does not allow. */
    void checkSettings() {
        final List<String> unknown = m_executable.unknownSettings();
        if (!unknown.isEmpty()) {
            throw m_node.refusal("the file " + m_node.settingsFile() + " has settings that the node does not know: "
                + String.join(", ", unknown) + "; remove them or use the version of Keldysh that wrote them.");
        }
        run(m_executable::validate);
    }

    List<PortSpecHandle> configure(final List<PortSpecHandle> inputs) {
        return explaining(m_node, () -> m_executable.configure(inputs));
    }

    List<NodeReport.Setting> settings() {
        return m_ownSettings.orElseGet(this::currentSettings);
    }

    private List<NodeReport.Setting> currentSettings() {
        final List<NodeReport.Setting> settings = new ArrayList<>();
        for (final HeadlessNode.Setting setting : m_executable.settings()) {
            settings.add(new NodeReport.Setting(setting.key(), value(setting), m_overridden.contains(setting.key())));
        }
        return settings;
    }

    private static Object value(final HeadlessNode.Setting setting) {
        return switch (setting.type()) {
            case "xdouble", "xfloat" -> Double.valueOf(setting.value());
            case "xlong", "xint", "xshort", "xbyte" -> Long.valueOf(setting.value());
            case "xboolean" -> Boolean.valueOf(setting.value());
            default -> setting.value();
        };
    }

    private void run(final Step step) {
        explaining(m_node, () -> {
            step.run();
            return null;
        });
    }

    static <R> R explaining(final WorkflowNode node, final Result<R> result) {
        try {
            return result.get();
        } catch (NodeFailedException e) {
            throw new UserException(node.refusal(sentence(e)).getMessage(), e);
        }
    }

    private static String sentence(final NodeFailedException failure) {
        return failure.getCause() instanceof OutOfMemoryError
            ? "there is not enough memory; set the environment variable JAVA_TOOL_OPTIONS to -Xmx8g or more, or make the"
                + " lattice or the tables smaller."
            : failure.getMessage().replaceAll("\\s*\\R\\s*", " ");
    }

    interface Step {

        void run() throws NodeFailedException;
    }

    interface Result<R> {

        R get() throws NodeFailedException;
    }
}
