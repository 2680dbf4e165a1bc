package org.keldysh.headless.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keldysh.headless.workflow.Connection;
import org.keldysh.headless.workflow.Workflow;
import org.keldysh.headless.workflow.WorkflowNode;

class RunReportTest {

    /** Node 1 feeds a chain to 3 and 4, and 5 directly; 6 stands alone. */
    @Test
    void theEndsOfTheLongestChainsComeFirst() {
        final List<WorkflowNode> nodes = IntStream.rangeClosed(1, 6)
            .mapToObj(id -> new WorkflowNode(id, "Node", "", "f.F", "org.keldysh.knime", Path.of("settings.xml"), 0, 0)).toList();
        final Workflow workflow = new Workflow("chains", nodes,
            List.of(new Connection(1, 1, 2, 1), new Connection(2, 1, 3, 1), new Connection(2, 1, 4, 1),
                new Connection(1, 1, 4, 2), new Connection(1, 1, 5, 1)));
        final RunReport report = new RunReport(workflow, "keldysh run chains", ZonedDateTime.now(), 1,
            nodes.stream().map(RunReportTest::report).toList(), Map.of(), Map.of());
        assertEquals(List.of(4, 3, 5, 6), report.finalNodes().stream().map(node -> node.node().id()).toList());
    }

    private static NodeReport report(final WorkflowNode node) {
        return new NodeReport(node, Optional.empty(), List.of(), List.of(), Optional.empty(), List.of(), 0, 1);
    }
}
