package org.keldysh.headless.report;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keldysh.headless.workflow.NodeOrder;
import org.keldysh.headless.workflow.Workflow;
import org.keldysh.headless.workflow.WorkflowNode;

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

    /**
     * @return the nodes whose outputs no other node uses, what the workflow is for first: the one at the end of the longest chain
     *         of nodes, of several such nodes the last one
     */
    public List<NodeReport> finalNodes() {
        final List<NodeReport> nodesWithoutSuccessor =
            new ArrayList<>(nodes.stream().filter(node -> workflow.outOf(node.node()).isEmpty()).toList());
        Collections.reverse(nodesWithoutSuccessor);
        final Map<WorkflowNode, Integer> chains = chains();
        nodesWithoutSuccessor.sort(Comparator.comparing(node -> -chains.get(node.node())));
        return nodesWithoutSuccessor;
    }

    /** Length of the longest chain of nodes that ends in each node. */
    private Map<WorkflowNode, Integer> chains() {
        final Map<WorkflowNode, Integer> chains = new HashMap<>();
        for (final WorkflowNode node : NodeOrder.of(workflow)) {
            chains.put(node, 1 + workflow.into(node).stream()
                .mapToInt(connection -> chains.get(workflow.node(connection.source()))).max().orElse(0));
        }
        return chains;
    }
}
