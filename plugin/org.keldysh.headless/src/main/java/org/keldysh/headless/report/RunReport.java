package org.keldysh.headless.report;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.keldysh.headless.workflow.Workflow;

/**
 * What a run did.
 *
 * @param workflow the workflow
 * @param command the command that started the run
 * @param started when it started
 * @param seconds how long it took
 * @param nodes its nodes in the order in which data goes
 * @param versions versions of the software by name
 */
public record RunReport(Workflow workflow, String command, ZonedDateTime started, double seconds,
    List<NodeReport> nodes, Map<String, String> versions) {

    /** @return the nodes whose outputs no other node uses: what the workflow is for */
    public List<NodeReport> finalNodes() {
        return nodes.stream().filter(node -> workflow.outOf(node.node()).isEmpty()).toList();
    }
}
