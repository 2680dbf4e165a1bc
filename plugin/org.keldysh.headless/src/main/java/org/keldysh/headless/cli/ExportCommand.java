package org.keldysh.headless.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.keldysh.headless.Cancellation;
import org.keldysh.headless.UserException;
import org.keldysh.headless.output.PendingOutput;
import org.keldysh.headless.progress.ProgressDisplay;
import org.keldysh.headless.task.ExportTask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code keldysh export}. */
@Command(name = "export", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
    description = {"Write a force network or a table in a format of other programs.", ""},
    footer = {"", "A network (.keldysh) becomes .onnx: input \"patch\" (sites x inputs, described inside of the file), outputs",
        "\"density\" and \"electronicForce\" (sites x 1).", "",
        "A table that \"keldysh run\" has written (.csv) becomes .npz (NumPy) or .h5 (HDF5), one array for each column, with the",
        "name of the quantity: \"Left Potential\" becomes leftPotential. With --device lattice fields have the shape rows x",
        "length x width and the parameters of the device are in the file, without it the shape is rows x sites.", "",
        "Examples:", "  keldysh export out/08-force-network-learner/force-network.keldysh --out network.onnx",
        "  keldysh export out/04-brownian-dynamics/1-frames.csv --device out/01-holstein-device/device.json --out frames.npz"})
final class ExportCommand implements Callable<Integer> {

    private final Cancellation m_cancellation;

    @Parameters(paramLabel = "INPUT", description = "The network or table.")
    private Path m_input;

    @Option(names = "--out", paramLabel = "FILE", required = true,
        description = "The file to write; its extension, .onnx, .npz, .h5 or .hdf5, is the format.")
    private Path m_out;

    @Option(names = "--device", paramLabel = "FILE",
        description = "The device of a table: device.json of a run, or an input of \"keldysh forces\".")
    private Path m_device;

    @Option(names = "--overwrite", description = "Replace an existing file.")
    private boolean m_overwrite;

    @Spec
    private CommandSpec m_spec;

    ExportCommand(final Cancellation cancellation) {
        m_cancellation = cancellation;
    }

    @Override
    public Integer call() {
        if (!m_overwrite && Files.exists(m_out)) {
            throw new UserException("The file " + m_out + " exists already; choose another one, or give --overwrite.");
        }
        final ExportTask task = new ExportTask(m_input, m_out, m_device);
        try (PendingOutput output = PendingOutput.file(m_out, m_cancellation)) {
            export(task, output.path());
            output.commit();
        }
        return 0;
    }

    private void export(final ExportTask task, final Path file) {
        try (ProgressDisplay display = ProgressDisplay.create(m_spec.commandLine().getErr())) {
            final ProgressDisplay.Activity activity = display.start("export " + m_input.getFileName());
            task.run(file, new ActivityMonitor(activity, m_cancellation));
            activity.finish(ProgressDisplay.Outcome.DONE);
        } catch (IOException e) {
            throw new UserException("The file " + m_input + " cannot be exported to " + m_out + ": " + e.getMessage() + ".", e);
        }
    }
}
