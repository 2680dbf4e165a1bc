package org.keldysh.headless.cli;

import org.keldysh.headless.UserException;
import picocli.CommandLine.Option;

/** Option for the number of threads of a computation. */
final class ThreadsOption {

    @Option(names = "--threads", paramLabel = "NUMBER",
        description = "Number of threads (default: all processors); the result does not depend on it.")
    private Integer m_threads;

    int count() {
        if (m_threads == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (m_threads < 1) {
            throw new UserException("--threads must be at least 1, but is " + m_threads + ".");
        }
        return m_threads;
    }
}
