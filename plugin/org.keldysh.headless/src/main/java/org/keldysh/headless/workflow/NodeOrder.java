package org.keldysh.headless.workflow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.keldysh.headless.UserException;

/** Orders the nodes of a workflow so that each one comes after those it depends on. */
public final class NodeOrder {

    private NodeOrder() {
    }

    /**
     * @param workflow a workflow of which every connection joins two of its nodes
     * @return its nodes, sources first; nodes that could change places are in the order of their numbers
     * @throws UserException if nodes depend on each other in a circle; the message names them
     */
    public static List<WorkflowNode> of(final Workflow workflow) {
        final Set<WorkflowNode> waiting = new LinkedHashSet<>(workflow.nodes());
        final List<WorkflowNode> order = new ArrayList<>();
        while (!waiting.isEmpty()) {
            final WorkflowNode next = waiting.stream().filter(node -> predecessors(workflow, node, waiting).isEmpty())
                .findFirst().orElseThrow(() -> circle(workflow, waiting));
            waiting.remove(next);
            order.add(next);
        }
        return order;
    }

    private static List<WorkflowNode> predecessors(final Workflow workflow, final WorkflowNode node,
        final Set<WorkflowNode> waiting) {
        return workflow.into(node).stream().map(connection -> workflow.node(connection.source()))
            .filter(waiting::contains).toList();
    }

    private static UserException circle(final Workflow workflow, final Set<WorkflowNode> waiting) {
        // Every waiting node has a waiting predecessor: walking back must come to a node a second time.
        final List<WorkflowNode> path = new ArrayList<>();
        WorkflowNode node = waiting.iterator().next();
        while (!path.contains(node)) {
            path.add(0, node);
            node = predecessors(workflow, node, waiting).get(0);
        }
        final List<WorkflowNode> circle = path.subList(0, path.indexOf(node) + 1);
        return new UserException("The nodes " + circle.stream().map(WorkflowNode::title)
            .collect(Collectors.joining("\", \"", "\"", "\"")) + " of the workflow " + workflow.name()
            + " are connected in a circle; remove one of the connections.");
    }
}
