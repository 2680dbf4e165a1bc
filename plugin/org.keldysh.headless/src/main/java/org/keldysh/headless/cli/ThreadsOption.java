package org.keldysh.headless.cli;

import org.keldysh.headless.UserException;
import picocli.CommandLine.Option;

/** Option for the number of threads of a computation. */
final class ThreadsOption {

    @Option(names = "--threads", paramLabel = "NUMBER",
        description = "Number of threads (default: all processors); the result does not depend on it.")
    private Integer m_threads;

    int count() {
        return count(m_threads);
    }

    /** @param threads what the user gave; null for all processors */
    static int count(final Integer threads) {
        if (threads == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (threads < 1) {
            throw new UserException("--threads must be at least 1, but is " + threads + ".");
        }
        return threads;
    }
}
