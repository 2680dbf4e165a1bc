package org.keldysh.headless.run;

import java.util.List;
import java.util.stream.IntStream;
import org.keldysh.headless.UserException;
import org.keldysh.headless.workflow.Connection;
import org.keldysh.headless.workflow.Workflow;
import org.keldysh.standin.PortInfo;

/** Checks that connections join ports that exist and fit, and that no input is missing. */
final class PortCheck {

    private PortCheck() {
    }

    static void connection(final Connection connection, final PlannedNode source, final PlannedNode destination) {
        if (!connection.carriesData()) {
            return;
        }
        final PortInfo output = port("output", source, source.executable().outputPorts(), connection.sourcePort());
        final PortInfo input =
            port("input", destination, destination.executable().inputPorts(), connection.destinationPort());
        if (!input.accepts(output)) {
            throw destination.node().refusal("its input \"" + input.name() + "\" takes " + input.typeName()
                + ", but output \"" + output.name() + "\" of \"" + source.node().title() + "\" gives " + output.typeName()
                + "; connect a fitting output.");
        }
    }

    private static PortInfo port(final String direction, final PlannedNode node, final List<PortInfo> ports,
        final int index) {
        if (index < 1 || index > ports.size()) {
            throw node.node().refusal("a connection uses its " + direction + " port " + index + ", but the node has "
                + (ports.isEmpty() ? "no " + direction + " ports" : direction + " ports 1 to " + ports.size())
                + "; remove the connection or add the port.");
        }
        return ports.get(index - 1);
    }

    static void mandatoryInputs(final PlannedNode node, final Workflow workflow) {
        final List<PortInfo> inputs = node.executable().inputPorts();
        IntStream.rangeClosed(1, inputs.size()).filter(index -> !inputs.get(index - 1).optional())
            .filter(index -> workflow.into(node.node()).stream().noneMatch(c -> c.destinationPort() == index))
            .mapToObj(index -> missing(node, index, inputs.get(index - 1))).findFirst().ifPresent(missing -> {
                throw missing;
            });
    }

    private static UserException missing(final PlannedNode node, final int index, final PortInfo input) {
        return node.node().refusal("nothing is connected to its input port " + index + " \"" + input.name()
            + "\"; connect " + input.typeName() + ".");
    }
}
