package org.keldysh.headless.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keldysh.headless.workflow.WorkflowNode;

/**
 * What a node did.
 *
 * @param node the node
 * @param icon the node's icon as a data URI, if it has one
 * @param settings its settings
 * @param outputs what came out, in the order of the ports
 * @param warning the node's warning, if it gave one
 * @param log what the node told, one line each
 * @param startSecond when it started, in seconds after the start of the run
 * @param seconds how long it took
 */
public record NodeReport(WorkflowNode node, Optional<String> icon, List<Setting> settings, List<OutputReport> outputs,
    Optional<String> warning, List<String> log, double startSecond, double seconds) {

    /**
     * A setting of a node.
     *
     * @param key its key; nested ones with slashes
     * @param value its value
     * @param overridden whether the value was given on the command line
     */
    public record Setting(String key, Object value, boolean overridden) {
    }

    /** @return the settings that make the node's random numbers */
    public List<Setting> seeds() {
        return settings.stream().filter(setting -> setting.key().toLowerCase(Locale.ROOT).endsWith("seed"))
            .toList();
    }
}
