package org.keldysh.headless.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keldysh.headless.workflow.WorkflowFolder;
import org.keldysh.learning.ForceNetwork;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.standin.NodeFailedException;
import org.keldysh.standin.NodeRepository;

/** A workflow whose learner has three devices, two of them connected to ports that a user has added. */
class TrainingSetsRunTest {

    private static final String NODES = "org.keldysh.knime.node.";

    private static final Map<String, List<String>> FURTHER_INPUTS =
        Map.of("Further Device", Collections.nCopies(2, "org.keldysh.knime.port.HolsteinDevicePortObject"),
            "Further Labelled Configurations", Collections.nCopies(2, "org.knime.core.node.BufferedDataTable"));

    @TempDir
    Path m_folder;

    private static String[] defaults(final String factory) throws NodeFailedException {
        return NodeRepository.fromClassPath().create(factory).settings().stream()
            .map(setting -> WorkflowFolder.entry(setting.key(), setting.type(), setting.value())).toArray(String[]::new);
    }

    private static void add(final WorkflowFolder workflow, final int id, final String name, final String factory,
        final Map<String, List<String>> inputs) throws IOException, NodeFailedException {
        workflow.node(id, name, NODES + factory, inputs, defaults(NODES + factory));
    }

    private static void addLabels(final WorkflowFolder workflow, final int id) throws IOException, NodeFailedException {
        add(workflow, id, "Holstein Device", "device.HolsteinDeviceNodeFactory", Map.of());
        add(workflow, id + 1, "Lattice Generator", "lattice.LatticeGeneratorNodeFactory", Map.of());
        add(workflow, id + 2, "NEGF Force Labeler", "labeler.NegfForceLabelerNodeFactory", Map.of());
        workflow.connect(id, 1, id + 1, 1).connect(id, 1, id + 2, 1).connect(id + 1, 1, id + 2, 2);
    }

    private WorkflowFolder workflow() throws IOException, NodeFailedException {
        final WorkflowFolder workflow = new WorkflowFolder(m_folder.resolve("three lattices"));
        addLabels(workflow, 1);
        addLabels(workflow, 4);
        addLabels(workflow, 7);
        add(workflow, 10, "Force Network Learner", "learner.ForceNetworkLearnerNodeFactory", FURTHER_INPUTS);
        return workflow.connect(1, 1, 10, 1).connect(3, 1, 10, 2).connect(4, 1, 10, 3).connect(7, 1, 10, 4).connect(6, 1, 10, 5);
    }

    private Program run(final WorkflowFolder workflow) throws IOException {
        return Program.run("run", workflow.write(), "--out", m_folder.resolve("out"), "--set", "1/length=6", "--set", "1/width=4",
            "--set", "4/length=5", "--set", "4/width=6", "--set", "4/stiffness=1.2", "--set", "7/length=7", "--set",
            "7/width=4", "--set", "10/epochs=2", "--set", "10/patchRadius=1");
    }

    @Test
    void oneNetworkLearnsFromAll() throws IOException, NodeFailedException {
        final Program program = run(workflow().connect(9, 1, 10, 6));
        assertEquals(0, program.status(), program.err());
        final ForceNetwork network = ForceNetwork.read(networkFile());
        assertEquals(
            List.of(new SquareLattice(6, 4, true), new SquareLattice(5, 6, true), new SquareLattice(7, 4, true)),
            network.provenance().domain().lattices());
    }

    private Path networkFile() throws IOException {
        try (Stream<Path> files = Files.walk(m_folder.resolve("out"))) {
            return files.filter(file -> file.toString().endsWith(".keldysh")).findFirst().orElseThrow();
        }
    }

    @Test
    void aPortWithoutConnectionIsNamed() throws IOException, NodeFailedException {
        final Program program = run(workflow());
        assertEquals(1, program.status());
        assertTrue(program.err().contains("input port 6 \"Further Labelled Configurations\""), program.err());
    }
}
