package org.keldysh.knime.node.threshold;

import org.keldysh.knime.execution.SettingsCheck;
import org.keldysh.knime.table.FieldColumnChoices;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.knime.table.LatticeRow;
import org.keldysh.physics.dynamics.BrownianSettings;
import org.keldysh.physics.observable.NucleationCriterion;
import org.keldysh.physics.observable.ThresholdSearch;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;

/** Parameters of the Threshold Voltage node. */
final class ThresholdVoltageNodeParameters implements NodeParameters {

    /** Halving a bracket more often than this changes no digit that a simulation knows. */
    private static final int MOST_BISECTIONS = 30;

    @Section(title = "Search")
    interface SearchSection {
    }

    @Section(title = "Dynamics")
    @After(SearchSection.class)
    interface DynamicsSection {
    }

    @Section(title = "Thermal noise")
    @After(DynamicsSection.class)
    interface NoiseSection {
    }

    @Section(title = "What has switched")
    @After(NoiseSection.class)
    interface CriterionSection {
    }

    static final class MostBisections extends MaxValidation {
        @Override
        protected double getMax() {
            return MOST_BISECTIONS;
        }
    }

    @Layout(SearchSection.class)
    @Widget(title = "Displacement column",
        description = "Column with the initial displacements of all sites (lists of numbers).")
    @ChoicesProvider(FieldColumnChoices.OfSecondPort.class)
    String m_displacementColumn = "";

    @Layout(SearchSection.class)
    @Widget(title = "Lower bias", description = "Left potential below the threshold, where fewer than half of the trajectories switch.")
    double m_lowerBias = 1.2;

    @Layout(SearchSection.class)
    @Widget(title = "Upper bias", description = "Left potential above the threshold, where at least half of the trajectories switch.")
    double m_upperBias = 2;

    @Layout(SearchSection.class)
    @Widget(title = "Bisection steps", description = "How often the range of the bias is halved; 0 to 30.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = MostBisections.class)
    int m_bisectionSteps = 5;

    @Layout(SearchSection.class)
    @Widget(title = "Trajectories per bias", description = "How many trajectories are run at every bias; at least 1. They start from the "
        + "rows of the table in turn, so that rows are used again, with other noise, if there are fewer.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int m_trajectories = 4;

    @Layout(DynamicsSection.class)
    @Widget(title = "Number of steps", description = "Number of time steps of every trajectory; at least 1. The threshold is that of "
        + "switching within this time.")
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
    @Widget(title = "Tolerance", description = "Largest error of any density in the exact forces, between 1e-12 and 0.1. "
        + "Not used with a force network.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double m_tolerance = 1e-3;

    @Layout(NoiseSection.class)
    @Widget(title = "Noise temperature", description = "Temperature of the random forces on the lattice; 0 switches them off. Not "
        + "used if the table has a column \"Noise Temperature\".")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_noiseTemperature = 0.02;

    @Layout(NoiseSection.class)
    @Widget(title = "Seed", description = "Seed of the first trajectory at every bias; every further one has a seed greater by 1. Not "
        + "used if the table has a column \"Seed\".")
    long m_seed = 1;

    @Layout(CriterionSection.class)
    @Widget(title = "Observe every", description = "Number of steps from one look at the lattice to the next; at least 1.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int m_observeEvery = 10;

    @Layout(CriterionSection.class)
    @Widget(title = "Nucleation depth", description = "How deep the metallic layer at the left electrode must be to count as "
        + "nucleated, in columns; greater than 0.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double m_nucleationDepth = 3;

    @Layout(CriterionSection.class)
    @Widget(title = "Nucleation frames", description = "For how many successive looks the layer must be that deep; at least 1.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int m_nucleationFrames = 5;

    ThresholdVoltageNodeParameters() {
        // for KNIME: settings that are about to be loaded
    }

    ThresholdVoltageNodeParameters(final NodeParametersInput input) {
        m_displacementColumn = FieldColumnChoices.initial(input, 1, LatticeColumn.DISPLACEMENT);
    }

    /** @return temperature of the thermal noise, the row's own if it has one */
    double noiseTemperature(final LatticeRow row) {
        return row.noiseTemperature().orElse(m_noiseTemperature);
    }

    BrownianSettings brownian(final double noiseTemperature, final long seed) {
        return new BrownianSettings(m_damping, m_timeStep, m_steps, noiseTemperature, seed);
    }

    NucleationCriterion nucleation() {
        return new NucleationCriterion(m_nucleationDepth, m_nucleationFrames);
    }

    ThresholdSearch search() {
        return new ThresholdSearch(m_lowerBias, m_upperBias);
    }

    /** @return number of biases that are tried */
    int biases() {
        return 2 + m_bisectionSteps;
    }

    @Override
    public void validate() throws InvalidSettingsException {
        SettingsCheck.check(this::search);
        SettingsCheck.require(m_bisectionSteps >= 0 && m_bisectionSteps <= MOST_BISECTIONS,
            "The number of bisection steps must be between 0 and " + MOST_BISECTIONS + ", but is " + m_bisectionSteps + ".");
        SettingsCheck.require(m_trajectories >= 1,
            "There must be at least 1 trajectory per bias, but \"Trajectories per bias\" is " + m_trajectories + ".");
        SettingsCheck.check(() -> brownian(m_noiseTemperature, m_seed));
        SettingsCheck.requireTolerance(m_tolerance);
        SettingsCheck.check(this::nucleation);
        SettingsCheck.require(m_observeEvery >= 1 && m_steps / m_observeEvery + 1 >= m_nucleationFrames,
            "The lattice must be looked at " + m_nucleationFrames + " times at least to see a layer nucleate, but \"Observe every\" is "
                + m_observeEvery + " and there are " + m_steps + " steps.");
    }
}
