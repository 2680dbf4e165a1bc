package org.keldysh.headless.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.keldysh.headless.Cancellation;
import org.keldysh.headless.UserException;
import org.keldysh.headless.output.PendingOutput;
import org.keldysh.headless.progress.ProgressDisplay;
import org.keldysh.headless.task.SimulationInput;
import org.keldysh.headless.task.SimulationTask;
import org.keldysh.physics.dynamics.ForceAccuracy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code keldysh simulate}. */
@Command(name = "simulate", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
    description = {"Simulate the Brownian dynamics of a lattice.", ""},
    footer = {"", "INPUT.json is that of \"keldysh forces\", whose displacement is where the trajectory starts, and in addition:",
        "   \"simulation\": {\"damping\": 1, \"timeStep\": 0.1, \"steps\": 600, \"noiseTemperature\": 0.02, \"seed\": 1,",
        "                  \"forceField\": \"negf\", \"tolerance\": 1e-5, \"recordEvery\": 10}", "",
        "forceField is \"negf\" or a network file, whose path is relative to the folder of INPUT.json; tolerance is the wanted",
        "bound of the error of the densities from Green's functions. \"integrator\" may be given as well: euler-maruyama, the",
        "default, leimkuhler-matthews, or stochastic-heun.", "",
        "DIR gets observables.csv (time, wallPosition, staggeredOrder, meanDensity, current; one row for each of the steps",
        "0 to steps; a network knows no current) and frames.npy (frames x length x width, one frame each recordEvery steps).",
        "It appears when the simulation is complete; a failure or Ctrl-C leaves nothing.", "",
        "Example:", "  keldysh simulate quench.json --out quench"})
final class SimulateCommand implements Callable<Integer> {

    private static final Set<String> FILES = Set.of(SimulationTask.OBSERVABLES, SimulationTask.FRAMES);

    private final Cancellation m_cancellation;

    @Parameters(paramLabel = "INPUT.json", description = "What to simulate.")
    private Path m_input;

    @Option(names = "--out", paramLabel = "DIR", required = true,
        description = "Folder for the results; a folder with the results of an earlier simulation is replaced.")
    private Path m_out;

    @Mixin
    private ThreadsOption m_threads;

    @Spec
    private CommandSpec m_spec;

    SimulateCommand(final Cancellation cancellation) {
        m_cancellation = cancellation;
    }

    @Override
    public Integer call() {
        final int threads = m_threads.count();
        final SimulationInput input = SimulationInput.read(m_input);
        ResultWarning.print(input.forceField().warning(input.device()), m_spec.commandLine().getErr());
        try (PendingOutput output =
            PendingOutput.folder(m_out, (folder, names) -> FILES.containsAll(names), m_cancellation)) {
            final ForceAccuracy accuracy = simulate(new SimulationTask(input, threads), output.path());
            output.commit();
            ResultWarning.print(input.recordingWarning(), m_spec.commandLine().getErr());
            ResultWarning.print(accuracy.shortfall(), m_spec.commandLine().getErr());
        }
        return 0;
    }

    private ForceAccuracy simulate(final SimulationTask task, final Path folder) {
        try (ProgressDisplay display = ProgressDisplay.create(m_spec.commandLine().getErr())) {
            final ProgressDisplay.Activity activity = display.start("simulate " + m_input.getFileName());
            final ForceAccuracy accuracy = task.run(folder, new ActivityMonitor(activity, m_cancellation));
            activity.finish(ProgressDisplay.Outcome.DONE);
            return accuracy;
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw new UserException("The simulation of " + m_input + " cannot go on: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UserException("The results cannot be written to " + m_out + ": " + e.getMessage() + ".", e);
        }
    }
}
