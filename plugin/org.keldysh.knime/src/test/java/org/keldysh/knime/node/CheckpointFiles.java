package org.keldysh.knime.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.port.PortObject;

/** Watches the checkpoints of a node. */
public final class CheckpointFiles {

    private CheckpointFiles() {
    }

    public static List<Path> in(final Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".checkpoint")).sorted().toList();
        }
    }

    /** Executes a node and cancels it as soon as there are some checkpoints; whether that came in time. */
    public static boolean cancelAfter(final int count, final Path folder, final TestNode node, final PortObject... inputs)
        throws Exception {
        final Thread canceller = new Thread(() -> {
            try {
                while (in(folder).size() < count) {
                    Thread.sleep(1);
                }
                node.cancel();
            } catch (final IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        canceller.setDaemon(true);
        canceller.start();
        try {
            node.execute(inputs);
            return false;
        } catch (final CanceledExecutionException e) {
            return true;
        }
    }
}
