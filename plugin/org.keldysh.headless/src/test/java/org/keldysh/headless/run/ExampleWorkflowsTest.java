package org.keldysh.headless.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keldysh.headless.workflow.Workflow;
import org.keldysh.headless.workflow.WorkflowReader;
import org.keldysh.standin.NodeRepository;

/** Every example can be executed as far as that is known before execution: nodes, settings, ports, columns. */
class ExampleWorkflowsTest {

    private static final Path EXAMPLES = Path.of("..", "..", "workflows");

    @TempDir
    Path m_folder;

    static List<Path> examples() throws IOException {
        try (Stream<Path> entries = Files.list(EXAMPLES)) {
            final List<Path> folders = entries.filter(Files::isDirectory).sorted().toList();
            assertTrue(folders.size() >= 3, "the examples are not where they were: " + folders);
            return folders;
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void canBeExecuted(final Path example) {
        final Workflow workflow = WorkflowReader.read(example, example.getFileName().toString());
        final WorkflowPlan plan = WorkflowPlan.create(workflow, List.of(), m_folder, NodeRepository.fromClassPath());
        assertEquals(workflow.nodes().size(), plan.nodes().size());
    }
}
