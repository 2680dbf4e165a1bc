package org.keldysh.headless.cli;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.keldysh.headless.Cancellation;
import org.keldysh.headless.UserException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Answers failures of a command with one sentence, and with the stack trace on demand. */
final class ExecutionFailure implements IExecutionExceptionHandler {

    /** What a shell reports for a program that Ctrl-C ended: 128 + SIGINT. */
    private static final int CANCELED = 130;

    private final Cancellation m_cancellation;

    private final BooleanSupplier m_verbose;

    ExecutionFailure(final Cancellation cancellation, final BooleanSupplier verbose) {
        m_cancellation = cancellation;
        m_verbose = verbose;
    }

    @Override
    public int handleExecutionException(final Exception failure, final CommandLine command,
        final ParseResult arguments) {
        // What fails after a cancel fails because of it.
        if (failure instanceof CancellationException || m_cancellation.isCanceled()) {
            return CANCELED;
        }
        command.getErr().println("keldysh: " + sentence(failure));
        if (m_verbose.getAsBoolean()) {
            failure.printStackTrace(command.getErr());
        }
        return KeldyshCommandLine.FAILURE;
    }

    private static String sentence(final Exception failure) {
        if (failure instanceof UserException) {
            return failure.getMessage();
        }
        return "unexpected failure (" + failure.getClass().getSimpleName() + ": " + failure.getMessage()
            + "); --verbose shows where.";
    }
}
