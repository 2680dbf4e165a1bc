package org.keldysh.headless.cli;

import java.util.Locale;
import org.keldysh.headless.UserException;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;

/**
 * Turns exhausted memory into a failure that the user can act on.
 *
 * @param commands executes commands
 */
record MemoryFailure(IExecutionStrategy commands) implements IExecutionStrategy {

    @Override
    public int execute(final ParseResult arguments) {
        try {
            return commands.execute(arguments);
        } catch (final OutOfMemoryError e) {
            throw new ExecutionException(arguments.commandSpec().commandLine(), e.getMessage(), sentence(e));
        }
    }

    private static UserException sentence(final OutOfMemoryError cause) {
        return new UserException(String.format(Locale.ROOT, "The memory is exhausted: Java may use %.1f GB (%s); use a smaller lattice "
            + "or fewer --threads, or set the environment variable JAVA_TOOL_OPTIONS to -Xmx with more.",
            Runtime.getRuntime().maxMemory() / (double)(1L << 30), cause.getMessage()), cause);
    }
}
