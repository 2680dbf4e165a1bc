package org.keldysh.headless.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.keldysh.headless.UserException;

/** Checks what can be known about the connections of a workflow before its nodes exist. */
public final class ConnectionCheck {

    private ConnectionCheck() {
    }

    /**
     * @param workflow a workflow
     * @throws UserException if two nodes have one number, a connection joins a node that does not exist, or two
     *             connections end in one port
     */
    public static void check(final Workflow workflow) {
        requireUniqueNumbers(workflow);
        workflow.connections().forEach(connection -> requireNodes(workflow, connection));
        final Set<List<Integer>> taken = new HashSet<>();
        for (final Connection connection : workflow.connections()) {
            if (!taken.add(List.of(connection.destination(), connection.destinationPort()))) {
                throw workflow.node(connection.destination()).refusal("two connections end in its input port "
                    + connection.destinationPort() + "; remove one of them.");
            }
        }
    }

    private static void requireUniqueNumbers(final Workflow workflow) {
        final Set<Integer> numbers = new HashSet<>();
        for (final WorkflowNode node : workflow.nodes()) {
            if (!numbers.add(node.id())) {
                throw new UserException("The workflow " + workflow.name() + " has two nodes with the number " + node.id()
                    + "; save it again with KNIME.");
            }
        }
    }

    private static void requireNodes(final Workflow workflow, final Connection connection) {
        if (workflow.find(connection.source()).isEmpty()) {
            throw missing(workflow, connection, connection.source());
        }
        if (workflow.find(connection.destination()).isEmpty()) {
            throw missing(workflow, connection, connection.destination());
        }
    }

    private static UserException missing(final Workflow workflow, final Connection connection, final int number) {
        return new UserException("In the workflow " + workflow.name() + " a connection from node #" + connection.source()
            + " to node #" + connection.destination() + " refers to node #" + number
            + ", which does not exist; remove the connection.");
    }
}
