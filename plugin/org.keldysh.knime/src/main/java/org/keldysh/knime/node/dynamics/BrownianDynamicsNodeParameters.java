package org.keldysh.knime.node.dynamics;

import java.util.Optional;

import org.keldysh.knime.execution.SettingsCheck;
import org.keldysh.knime.table.FieldColumnChoices;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.physics.dynamics.BrownianSettings;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
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

    @Layout(NoiseSection.class)
    @Widget(title = "Noise temperature", description = "Temperature of the random forces on the lattice; 0 switches them off.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_noiseTemperature = 0.02;

    @Layout(NoiseSection.class)
    @Widget(title = "Seed", description = "Seed of the first row; every further row has a seed greater by 1. Not used if the "
        + "table has a column \"Seed\".")
    long m_seed = 1;

    @Layout(OutputSection.class)
    @Widget(title = "Tolerance", description = "Largest error of any density in the exact forces, between 1e-12 and 0.1. "
        + "Not used with a force network.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double m_tolerance = 1e-5;

    @Layout(OutputSection.class)
    @Widget(title = "Record every", description = "Number of steps from one frame to the next; at least 1. The initial "
        + "configuration is always a frame, the only one if this exceeds the number of steps. Observables are recorded at every step.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    long m_recordEvery = 10;

    BrownianDynamicsNodeParameters() {
        // for KNIME: settings that are about to be loaded
    }

    BrownianDynamicsNodeParameters(final NodeParametersInput input) {
        m_displacementColumn = FieldColumnChoices.initial(input, 1, LatticeColumn.DISPLACEMENT);
    }

    BrownianSettings brownian(final long seed) {
        return new BrownianSettings(m_damping, m_timeStep, m_steps, m_noiseTemperature, seed);
    }

    /** @return a sentence if no frame is recorded but the initial configuration; the observables may be all that is wanted */
    Optional<String> recordingWarning() {
        return m_recordEvery <= m_steps ? Optional.empty()
            : Optional.of("The initial configuration is the only frame, as \"Record every\" is " + m_recordEvery + ", but there are "
                + m_steps + " steps.");
    }

    @Override
    public void validate() throws InvalidSettingsException {
        SettingsCheck.check(() -> brownian(m_seed));
        SettingsCheck.requireTolerance(m_tolerance);
        SettingsCheck.require(m_recordEvery >= 1,
            "A frame must be recorded every step or less often, but \"Record every\" is " + m_recordEvery + ".");
    }
}
