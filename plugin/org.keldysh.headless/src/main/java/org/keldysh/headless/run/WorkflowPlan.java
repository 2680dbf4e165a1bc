package org.keldysh.headless.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keldysh.headless.workflow.Connection;
import org.keldysh.headless.workflow.ConnectionCheck;
import org.keldysh.headless.workflow.NodeOrder;
import org.keldysh.headless.workflow.Workflow;
import org.keldysh.headless.workflow.WorkflowNode;
import org.keldysh.standin.NodeRepository;
import org.keldysh.standin.PortSpecHandle;

/** A workflow that can be executed: every node exists and is configured, so that mistakes show before anything runs. */
final class WorkflowPlan {

    private final Workflow m_workflow;

    private final Map<Integer, PlannedNode> m_nodes = new LinkedHashMap<>();

    private WorkflowPlan(final Workflow workflow) {
        m_workflow = workflow;
    }

    /**
     * @param workflow a workflow
     * @param overrides settings that differ from those in the workflow
     * @param checkpoints where nodes keep checkpoints
     * @param repository makes the nodes
     * @return the plan
     * @throws org.keldysh.headless.UserException if the workflow cannot be executed
     */
    static WorkflowPlan create(final Workflow workflow, final List<SettingOverride> overrides,
        final Path checkpoints, final NodeRepository repository) {
        ConnectionCheck.check(workflow);
        final WorkflowPlan plan = new WorkflowPlan(workflow);
        final NodeIcons icons = new NodeIcons(repository);
        NodeOrder.of(workflow)
            .forEach(node -> plan.m_nodes.put(node.id(), PlannedNode.create(node, repository, icons)));
        overrides.forEach(override -> plan.m_nodes.get(override.find(workflow).id()).override(override));
        plan.nodes().forEach(node -> node.keepCheckpoints(checkpoints));
        plan.nodes().forEach(PlannedNode::checkSettings);
        workflow.connections().forEach(connection -> PortCheck.connection(connection,
            plan.m_nodes.get(connection.source()), plan.m_nodes.get(connection.destination())));
        plan.nodes().forEach(node -> PortCheck.mandatoryInputs(node, workflow));
        plan.configure();
        return plan;
    }

    private void configure() {
        final Map<WorkflowNode, List<PortSpecHandle>> specs = new HashMap<>();
        for (final PlannedNode node : nodes()) {
            specs.put(node.node(), node.configure(inputs(node, specs)));
        }
    }

    Workflow workflow() {
        return m_workflow;
    }

    /** @return the nodes in the order in which data goes */
    List<PlannedNode> nodes() {
        return List.copyOf(m_nodes.values());
    }

    /** @return the nodes that must be executed before the given one */
    Set<PlannedNode> predecessors(final PlannedNode node) {
        return m_workflow.into(node.node()).stream().map(connection -> m_nodes.get(connection.source()))
            .collect(Collectors.toSet());
    }

    /**
     * @param node a node
     * @param outputs outputs of the other nodes, by port
     * @return what its input ports get; null for optional ports that are not connected
     */
    <H> List<H> inputs(final PlannedNode node, final Map<WorkflowNode, List<H>> outputs) {
        final List<H> inputs = new ArrayList<>();
        for (int port = 1; port <= node.executable().inputPorts().size(); port++) {
            inputs.add(input(node, port, outputs));
        }
        return inputs;
    }

    private <H> H input(final PlannedNode node, final int port, final Map<WorkflowNode, List<H>> outputs) {
        for (final Connection connection : m_workflow.into(node.node())) {
            if (connection.destinationPort() == port) {
                return outputs.get(m_workflow.node(connection.source())).get(connection.sourcePort() - 1);
            }
        }
        return null;
    }
}
