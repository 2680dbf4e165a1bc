package org.keldysh.headless;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program as a process of its own, which Ctrl-C can end. */
final class RunningProgram implements AutoCloseable {

    /** Gives the program a terminal; from util-linux. */
    private static final Path TERMINAL = Path.of("/usr/bin/script");

    private static final int CONTROL_C = 3;

    private final Process m_process;

    private final boolean m_onTerminal;

    private final BufferedReader m_output;

    private RunningProgram(final Path folder, final boolean onTerminal, final List<String> command)
        throws IOException {
        final ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("TERM", "xterm");
        m_process = builder.start();
        m_onTerminal = onTerminal;
        m_output = m_process.inputReader();
    }

    /** Starts the program with pipes, as a script would. */
    static RunningProgram inBackground(final Path folder, final String... arguments) throws IOException {
        return new RunningProgram(folder, false, command(arguments).toList());
    }

    static boolean hasTerminal() {
        return Files.isExecutable(TERMINAL);
    }

    /** Starts the program on a terminal, as a person would. */
    static RunningProgram onTerminal(final Path folder, final String... arguments) throws IOException {
        return new RunningProgram(folder, true, List.of(TERMINAL.toString(), "-qec",
            command(arguments).collect(Collectors.joining("' '", "'", "'")), "/dev/null"));
    }

    private static Stream<String> command(final String... arguments) {
        // A build that runs in the background may have Ctrl-C switched off; the program would inherit that.
        return Stream.concat(Stream.of("env", "--default-signal=INT",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.awt.headless=true",
            Keldysh.class.getName()), Stream.of(arguments));
    }

    /** Waits for a line of output; the test's own time limit bounds the wait. */
    void awaitLine(final String part) throws IOException {
        final StringBuilder before = new StringBuilder();
        for (String line = m_output.readLine(); line != null; line = m_output.readLine()) {
            if (line.contains(part)) {
                return;
            }
            before.append(line).append('\n');
        }
        throw new IOException("The program ended before it wrote \"" + part + "\"; it wrote:\n" + before);
    }

    /** @return seconds from Ctrl-C until the end of the process */
    double interrupt() throws IOException, InterruptedException {
        final long start = System.nanoTime();
        if (m_onTerminal) {
            m_process.getOutputStream().write(CONTROL_C);
            m_process.getOutputStream().flush();
        } else {
            new ProcessBuilder("kill", "-INT", String.valueOf(m_process.pid())).start();
        }
        awaitEnd();
        return (System.nanoTime() - start) * 1e-9;
    }

    /** Ends the process at once, without giving it a chance to do anything more. */
    void kill() throws IOException, InterruptedException {
        m_process.destroyForcibly();
        awaitEnd();
    }

    /** Waits for the end. */
    void awaitEnd() throws IOException, InterruptedException {
        if (!m_process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IOException("The program does not end.");
        }
    }

    boolean isAlive() {
        return m_process.isAlive();
    }

    int status() {
        return m_process.exitValue();
    }

    @Override
    public void close() {
        m_process.descendants().forEach(ProcessHandle::destroyForcibly);
        m_process.destroyForcibly();
    }
}
