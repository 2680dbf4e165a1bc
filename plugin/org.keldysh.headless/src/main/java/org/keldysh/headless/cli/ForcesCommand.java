package org.keldysh.headless.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.keldysh.headless.Cancellation;
import org.keldysh.headless.UserException;
import org.keldysh.headless.progress.ProgressDisplay;
import org.keldysh.headless.task.ForcesInput;
import org.keldysh.headless.task.ForcesResult;
import org.keldysh.headless.task.ForcesTask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code keldysh forces}. */
@Command(name = "forces", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
    description = {"Compute densities, forces and currents of one lattice configuration by Green's functions.", ""},
    footer = {"", "INPUT.json:",
        "  {\"device\": {\"length\": 24, \"width\": 8, \"periodicWidth\": true, \"hopping\": 1, \"coupling\": 1.5,",
        "              \"stiffness\": 1, \"neighbourCoupling\": 0.15, \"leadBroadening\": 1, \"bathBroadening\": 0,",
        "              \"temperature\": 0.05, \"leftPotential\": 1.7, \"rightPotential\": 0, \"bathPotential\": 0},",
        "   \"displacement\": [ length x width numbers; site (x, y) at index x * width + y ]}", "",
        "The result has the keys density, electronicForce, force (one number per site), currents {left, right, bath},",
        "tolerance, densityError (estimated bound of the error of every density), undefinedSites (indices of sites whose",
        "occupation double precision does not define; densityError leaves them out), energies (number of evaluations),",
        "residuals {sumRule, currents} (violations of exact identities), warning (a sentence if the tolerance is not reached",
        "or sites are undefined, else null; also on standard error) and seconds.", "",
        "Example:", "  keldysh forces device.json --tolerance 1e-10 --out forces.json"})
final class ForcesCommand implements Callable<Integer> {

    private final Cancellation m_cancellation;

    @Parameters(paramLabel = "INPUT.json", description = "The device and a configuration of its lattice.")
    private Path m_input;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the result goes (default: standard output).")
    private Path m_out;

    @Option(names = "--tolerance", paramLabel = "NUMBER", defaultValue = "1e-8",
        description = "Wanted bound of the error of every density (default: ${DEFAULT-VALUE}).")
    private double m_tolerance;

    @Mixin
    private ThreadsOption m_threads;

    @Spec
    private CommandSpec m_spec;

    ForcesCommand(final Cancellation cancellation) {
        m_cancellation = cancellation;
    }

    @Override
    public Integer call() {
        final ForcesInput input = ForcesInput.read(m_input);
        final JsonResult output = new JsonResult(m_out, m_spec.commandLine().getOut(), m_cancellation);
        final ForcesResult result = compute(new ForcesTask(input, m_tolerance, m_threads.count()));
        output.write(result);
        ResultWarning.print(result.shortfall(), m_spec.commandLine().getErr());
        return 0;
    }

    private ForcesResult compute(final ForcesTask task) {
        try (ProgressDisplay display = ProgressDisplay.createOrSilent(m_spec.commandLine().getErr())) {
            final ProgressDisplay.Activity activity = display.start("forces " + m_input.getFileName());
            final ForcesResult result = task.run(new ActivityMonitor(activity, m_cancellation));
            activity.finish(ProgressDisplay.Outcome.DONE);
            return result;
        } catch (IllegalArgumentException e) {
            throw new UserException("The forces of " + m_input + " cannot be computed: " + e.getMessage(), e);
        }
    }
}
