package org.keldysh.headless.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.keldysh.headless.Cancellation;
import org.keldysh.headless.UserException;
import org.keldysh.headless.output.PendingOutput;
import org.keldysh.headless.progress.ProgressDisplay;
import org.keldysh.headless.run.RunRecord;
import org.keldysh.headless.run.SettingOverride;
import org.keldysh.headless.run.WorkflowTask;
import org.keldysh.headless.workflow.Workflow;
import org.keldysh.headless.workflow.WorkflowSource;
import org.keldysh.knime.checkpoint.CheckpointException;
import org.keldysh.knime.checkpoint.CheckpointFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code keldysh run}. */
@Command(name = "run", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
    description = {"Execute a KNIME workflow made of Keldysh nodes.", ""},
    footer = {"",
        "The folder gets report.html, which shows the whole run in one page, run.json, the same for programs, and one folder",
        "per node with its outputs: tables as CSV (lists as JSON arrays), pictures as PNG, devices and force networks as",
        "files that the other commands read. It appears when the run is complete.", "",
        "A run that fails, is stopped or even killed leaves finished rows and the last state of trajectories in the folder of",
        "the checkpoints. The same command then goes on from there, and gives the same files as a run without interruption.", "",
        "Examples:", "  keldysh run workflows/gating-transition", "  keldysh run exported.knwf --out results"
            + " --set \"Holstein Device/leftPotential=1.8\" --set 5/steps=100"})
final class RunCommand implements Callable<Integer> {

    private final Cancellation m_cancellation;

    @Parameters(paramLabel = "WORKFLOW", description = "A workflow folder, or a .knwf archive exported by KNIME.")
    private Path m_workflow;

    @Option(names = "--out", paramLabel = "DIR",
        description = "Folder for the results (default: NAME-results in the current folder, where NAME is the name of the"
            + " workflow); a folder with the results of an earlier run is replaced, any other must be empty.")
    private Path m_out;

    @Option(names = "--checkpoints", paramLabel = "FOLDER",
        description = "Folder of this run's own for its checkpoints (default: that of the results with \".checkpoints\" added to its"
            + " name); removed when the run is complete.")
    private Path m_checkpoints;

    @Option(names = "--set", paramLabel = "NODE/key=value",
        description = "Use another value for a setting; NODE is the number, the name or the label of a node. Can be given"
            + " several times.")
    private List<String> m_settings = new ArrayList<>();

    @Spec
    private CommandSpec m_spec;

    RunCommand(final Cancellation cancellation) {
        m_cancellation = cancellation;
    }

    @Override
    public Integer call() {
        final List<SettingOverride> overrides = m_settings.stream().map(SettingOverride::parse).toList();
        try (WorkflowSource source = WorkflowSource.open(m_workflow, m_cancellation)) {
            final Workflow workflow = source.read();
            final Path out = m_out == null ? Path.of(workflow.name() + "-results") : m_out;
            final CheckpointFolder checkpoints = new CheckpointFolder(
                m_checkpoints == null ? Path.of(out.toAbsolutePath().normalize() + ".checkpoints") : m_checkpoints);
            final WorkflowTask task = new WorkflowTask(workflow, overrides, checkpoints.path());
            try (PendingOutput output = PendingOutput.folder(out, RunRecord::isIn, m_cancellation)) {
                run(task, output.path());
                output.commit();
            }
            clear(checkpoints);
            m_spec.commandLine().getOut().println("Report: " + out.resolve(WorkflowTask.REPORT));
        }
        return 0;
    }

    private void run(final WorkflowTask task, final Path folder) {
        try (ProgressDisplay display = ProgressDisplay.create(m_spec.commandLine().getErr())) {
            task.run(folder, command(), display, m_cancellation);
        } catch (IOException e) {
            throw new UserException("The results cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private static void clear(final CheckpointFolder checkpoints) {
        try {
            checkpoints.clear();
        } catch (CheckpointException e) {
            throw new UserException(e.getMessage(), e);
        }
    }

    private String command() {
        return ShellQuote.join("keldysh", m_spec.commandLine().getParent().getParseResult().originalArgs());
    }
}
