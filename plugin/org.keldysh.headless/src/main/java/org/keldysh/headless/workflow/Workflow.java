package org.keldysh.headless.workflow;

import java.util.List;
import java.util.Optional;

/**
 * A workflow as its file describes it.
 *
 * @param name name of the workflow
 * @param nodes its nodes in the order of their numbers
 * @param connections between these nodes
 */
public record Workflow(String name, List<WorkflowNode> nodes, List<Connection> connections) {

    /**
     * @param id number of a node
     * @return the node
     */
    public WorkflowNode node(final int id) {
        return find(id).orElseThrow();
    }

    /**
     * @param id number of a node
     * @return the node if there is one
     */
    public Optional<WorkflowNode> find(final int id) {
        return nodes.stream().filter(node -> node.id() == id).findFirst();
    }

    /**
     * @param node a node
     * @return the connections that end in the node
     */
    public List<Connection> into(final WorkflowNode node) {
        return connections.stream().filter(connection -> connection.destination() == node.id()).toList();
    }

    /**
     * @param node a node
     * @return the connections that start at the node
     */
    public List<Connection> outOf(final WorkflowNode node) {
        return connections.stream().filter(connection -> connection.source() == node.id()).toList();
    }
}
