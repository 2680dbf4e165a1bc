package org.keldysh.headless;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, which Ctrl-C can end. */
final class RunningProgram implements AutoCloseable {

    private final Process m_process;

    private final BufferedReader m_err;

    RunningProgram(final Path folder, final String... arguments) throws IOException {
        // A build that runs in the background may have Ctrl-C switched off; the program would inherit that.
        final List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.awt.headless=true", "-cp",
            System.getProperty("java.class.path"), Keldysh.class.getName()));
        command.addAll(List.of(arguments));
        m_process = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
        m_err = m_process.errorReader();
    }

    /** Waits for a line on standard error; the test's own time limit bounds the wait. */
    void awaitLine(final String part) throws IOException {
        final StringBuilder before = new StringBuilder();
        for (String line = m_err.readLine(); line != null; line = m_err.readLine()) {
            if (line.contains(part)) {
                return;
            }
            before.append(line).append('\n');
        }
        throw new IOException("The program ended before it wrote \"" + part + "\"; it wrote:\n" + before);
    }

    /** @return seconds from Ctrl-C to the end of the process */
    double interrupt() throws IOException, InterruptedException {
        final long start = System.nanoTime();
        new ProcessBuilder("kill", "-INT", String.valueOf(m_process.pid())).start();
        if (!m_process.waitFor(20, TimeUnit.SECONDS)) {
            throw new IOException("The program does not end.");
        }
        return (System.nanoTime() - start) * 1e-9;
    }

    int status() {
        return m_process.exitValue();
    }

    @Override
    public void close() {
        m_process.destroyForcibly();
    }
}
