package org.keldysh.headless.report;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
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
 * @param software versions of the program and what it runs on, by name
 * @param libraries versions of all libraries by name
 */
public record RunReport(Workflow workflow, String command, ZonedDateTime started, double seconds,
    List<NodeReport> nodes, Map<String, String> software, Map<String, String> libraries) {

    /** @return the nodes whose outputs no other node uses, the last one first: what the workflow is for */
    public List<NodeReport> finalNodes() {
        final List<NodeReport> nodesWithoutSuccessor =
            new ArrayList<>(nodes.stream().filter(node -> workflow.outOf(node.node()).isEmpty()).toList());
        Collections.reverse(nodesWithoutSuccessor);
        return nodesWithoutSuccessor;
    }
}
