package org.keldysh.knime.node.dynamics;

import java.util.Optional;

import org.keldysh.knime.checkpoint.CheckpointFolder;
import org.keldysh.knime.execution.SettingsCheck;
import org.keldysh.knime.table.FieldColumnChoices;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.knime.table.LatticeRow;
import org.keldysh.physics.dynamics.BrownianSettings;
import org.keldysh.physics.dynamics.CheckPolicy;
import org.keldysh.physics.dynamics.Integrator;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;

/** Parameters of the Brownian Dynamics node. */
final class BrownianDynamicsNodeParameters implements NodeParameters {

    @Section(title = "Dynamics")
    interface DynamicsSection {
    }

    @Section(title = "Thermal noise")
    @After(DynamicsSection.class)
    interface NoiseSection {
    }

    @Section(title = "Accuracy and output")
    @After(NoiseSection.class)
    interface OutputSection {
    }

    @Section(title = "Checks with NEGF")
    @After(OutputSection.class)
    interface CheckSection {
    }

    @Section(title = "Checkpoints")
    @After(CheckSection.class)
    interface CheckpointSection {
    }

    /** Schemes of the integration in time. The names are stored in workflows. */
    enum Scheme {
            @Label(value = "Euler-Maruyama", description = "The scheme of the literature. One force per step; the variance of a "
                + "displacement is too large by a factor of 1/(1 - k dt/2γ) in a harmonic potential of stiffness k.")
            EULER_MARUYAMA(Integrator.EULER_MARUYAMA),
            @Label(value = "Leimkuhler-Matthews", description = "Adds the mean of the noise of two successive steps. One force per "
                + "step; averages in the stationary state are of second order in dt, those in a harmonic potential are exact.")
            LEIMKUHLER_MATTHEWS(Integrator.LEIMKUHLER_MATTHEWS),
            @Label(value = "Stochastic Heun", description = "Takes the mean of the forces at both ends of a step. Two forces per "
                + "step; second order in dt also for the motion.")
            STOCHASTIC_HEUN(Integrator.STOCHASTIC_HEUN);

        private final Integrator m_integrator;

        Scheme(final Integrator integrator) {
            m_integrator = integrator;
        }
    }

    @Layout(DynamicsSection.class)
    @Widget(title = "Displacement column",
        description = "Column with the initial displacements of all sites (lists of numbers).")
    @ChoicesProvider(FieldColumnChoices.OfSecondPort.class)
    String m_displacementColumn = "";

    @Layout(DynamicsSection.class)
    @Widget(title = "Number of steps", description = "Number of time steps; at least 1.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    long m_steps = 600;

    @Layout(DynamicsSection.class)
    @Widget(title = "Time step dt", description = "Length of a time step; greater than 0.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double m_timeStep = 0.1;

    @Layout(DynamicsSection.class)
    @Widget(title = "Damping γ", description = "Damping constant; greater than 0.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double m_damping = 1;

    @Layout(DynamicsSection.class)
    @Widget(title = "Integrator", description = "Scheme of the integration in time. A scheme of second order allows a longer time "
        + "step for the same accuracy.")
    @Migrate(loadDefaultIfAbsent = true)
    Scheme m_integrator = Scheme.EULER_MARUYAMA;

    @Layout(NoiseSection.class)
    @Widget(title = "Noise temperature", description = "Temperature of the random forces on the lattice; 0 switches them off. Not "
        + "used if the table has a column \"Noise Temperature\".")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_noiseTemperature = 0.02;

    @Layout(NoiseSection.class)
    @Widget(title = "Seed", description = "Seed of the first row; every further row has a seed greater by 1. Not used if the "
        + "table has a column \"Seed\".")
    long m_seed = 1;

    @Layout(OutputSection.class)
    @Widget(title = "Tolerance", description = "Largest error of any density in the exact forces, between 1e-12 and 0.1. "
        + "With a force network it is used by checks with NEGF alone.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double m_tolerance = 1e-3;

    @Layout(OutputSection.class)
    @Widget(title = "Record every", description = "Number of steps from one frame to the next; at least 1. The initial "
        + "configuration is always a frame, the only one if this exceeds the number of steps. Observables are recorded at every step.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    long m_recordEvery = 10;

    @Layout(CheckSection.class)
    @Widget(title = "Check with NEGF every n steps", description = "With a force network: number of steps from one comparison with "
        + "exact forces to the next, the first one at the initial configuration; 0 for none. The comparisons go to the table "
        + "\"NEGF Checks\" and do not change the trajectory.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Migrate(loadDefaultIfAbsent = true)
    long m_checkEvery = 0;

    @Layout(CheckSection.class)
    @Widget(title = "Use NEGF where the uncertainty exceeds", description = "With a force network that tells its uncertainty: a "
        + "step takes the exact forces if the uncertainty of the density (root mean square over all sites) is larger than this; "
        + "0 for never. These steps are in the table \"NEGF Checks\" as well.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Migrate(loadDefaultIfAbsent = true)
    double m_exactAbove = 0;

    @Layout(CheckpointSection.class)
    @Widget(title = "Checkpoint folder", description = "Folder for checkpoints, made if it does not exist; empty for none. If the "
        + "execution is cancelled or KNIME ends, the next execution with the same settings and inputs goes on from the last "
        + "checkpoint of every row, and gives the same tables as one without interruption.")
    @Migrate(loadDefaultIfAbsent = true)
    String m_checkpointFolder = "";

    @Layout(CheckpointSection.class)
    @Widget(title = "Checkpoint every", description = "Number of steps from one checkpoint of a trajectory to the next; at least 1. "
        + "Checkpoints are left out where they would take more than a fiftieth of the time.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Migrate(loadDefaultIfAbsent = true)
    long m_checkpointEvery = 20;

    @Layout(CheckpointSection.class)
    @Widget(title = "Keep checkpoints", description = "Whether the checkpoints stay when the tables are complete, so that executing "
        + "again takes the trajectories from there. Otherwise they are removed then, and not before.")
    @Migrate(loadDefaultIfAbsent = true)
    boolean m_keepCheckpoints = false;

    BrownianDynamicsNodeParameters() {
        // for KNIME: settings that are about to be loaded
    }

    BrownianDynamicsNodeParameters(final NodeParametersInput input) {
        m_displacementColumn = FieldColumnChoices.initial(input, 1, LatticeColumn.DISPLACEMENT);
    }

    /**
     * @param row initial configuration
     * @param index its number, counted from 0
     * @return the dynamics from there, with the seed and the noise temperature of the row if it has its own
     */
    BrownianSettings brownian(final LatticeRow row, final int index) {
        return brownian(row.noiseTemperature().orElse(m_noiseTemperature), row.seed().orElse(m_seed + index));
    }

    private BrownianSettings brownian(final double noiseTemperature, final long seed) {
        return new BrownianSettings(m_damping, m_timeStep, m_steps, noiseTemperature, seed, m_integrator.m_integrator);
    }

    /** @return when exact forces are computed besides those of a network */
    CheckPolicy checks() {
        return new CheckPolicy(m_checkEvery, m_exactAbove);
    }

    /** @return a sentence if no frame is recorded but the initial configuration; the observables may be all that is wanted */
    Optional<String> recordingWarning() {
        return m_recordEvery <= m_steps ? Optional.empty()
            : Optional.of("The initial configuration is the only frame, as \"Record every\" is " + m_recordEvery + ", but there are "
                + m_steps + " steps.");
    }

    @Override
    public void validate() throws InvalidSettingsException {
        SettingsCheck.check(() -> brownian(m_noiseTemperature, m_seed));
        SettingsCheck.requireTolerance(m_tolerance);
        SettingsCheck.require(m_recordEvery >= 1,
            "A frame must be recorded every step or less often, but \"Record every\" is " + m_recordEvery + ".");
        SettingsCheck.check(this::checks);
        SettingsCheck.check(() -> CheckpointFolder.of(m_checkpointFolder));
        SettingsCheck.require(m_checkpointEvery >= 1,
            "Checkpoints must be at least one step apart, but \"Checkpoint every\" is " + m_checkpointEvery + ".");
    }
}
