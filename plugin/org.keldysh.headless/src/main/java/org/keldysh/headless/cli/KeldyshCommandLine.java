package org.keldysh.headless.cli;

import org.keldysh.headless.Cancellation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Puts the commands together and turns every failure into one sentence and an exit status. */
@Command(name = "keldysh", versionProvider = Version.class, mixinStandardHelpOptions = true,
    description = "Nonequilibrium lattice dynamics: run workflows and single computations without KNIME.",
    synopsisSubcommandLabel = "COMMAND", commandListHeading = "%nCommands:%n",
    footer = {"", "Exit status: 0 success, 1 failure, 2 wrong usage, 130 canceled with Ctrl-C.", "",
        "\"keldysh COMMAND --help\" shows the options of a command and examples."})
public final class KeldyshCommandLine {

    /** Exit status of a failure that is not a wrong usage. */
    static final int FAILURE = 1;

    private static final int WIDTH = 120;

    @Option(names = "--verbose", scope = ScopeType.INHERIT,
        description = "Show the details of a failure (stack trace).")
    private boolean m_verbose;

    private KeldyshCommandLine() {
    }

    /**
     * @param cancellation ends a command that is running
     * @return the program, ready to execute arguments
     */
    public static CommandLine create(final Cancellation cancellation) {
        final KeldyshCommandLine root = new KeldyshCommandLine();
        final CommandLine commandLine = new CommandLine(root)
            .addSubcommand(new RunCommand(cancellation))
            .addSubcommand(new ForcesCommand(cancellation))
            .addSubcommand(new SimulateCommand(cancellation))
            .addSubcommand(new ExportCommand(cancellation))
            .addSubcommand(new BenchmarkCommand(cancellation));
        return commandLine.setUsageHelpWidth(WIDTH).setParameterExceptionHandler(new UsageFailure())
            .setExecutionStrategy(new MemoryFailure(new CommandLine.RunLast()))
            .setExecutionExceptionHandler(new ExecutionFailure(cancellation, () -> root.m_verbose));
    }
}
