package org.keldysh.knime.node.order;

import org.keldysh.knime.execution.SettingsCheck;
import org.keldysh.knime.table.FieldColumnChoices;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.physics.observable.NucleationCriterion;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;

/** Parameters of the Order Parameter Analysis node. */
final class OrderParameterAnalysisNodeParameters implements NodeParameters {

    private static final int MOST_PANELS = 12;

    /** Of which frames the structure factor is. The names are stored in workflows. */
    enum StructureFactorFrames {
            @Label(value = "Last frame", description = "The last frame of every trajectory.")
            LAST_FRAME,
            @Label(value = "Time window", description = "The mean over all frames between two times.")
            TIME_WINDOW
    }

    interface FramesReference extends ParameterReference<StructureFactorFrames> {
    }

    static final class InWindow implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer initializer) {
            return initializer.getEnum(FramesReference.class).isOneOf(StructureFactorFrames.TIME_WINDOW);
        }
    }

    static final class AtMostTwelve extends MaxValidation {
        @Override
        protected double getMax() {
            return MOST_PANELS;
        }
    }

    @Widget(title = "Displacement column", description = "Column with the displacements of all sites (lists of numbers).")
    @ChoicesProvider(FieldColumnChoices.OfSecondPort.class)
    String m_displacementColumn = "";

    @Widget(title = "Number of panels",
        description = "At how many times, evenly spaced, the lattice picture shows the lattice; 1 to 12.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = AtMostTwelve.class)
    int m_panels = 5;

    @Widget(title = "Nucleation depth", description = "How deep the metallic layer at the left electrode must be to count as "
        + "nucleated, in columns; greater than 0.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Migrate(loadDefaultIfAbsent = true)
    double m_nucleationDepth = 3;

    @Widget(title = "Nucleation frames", description = "For how many successive frames the layer must be that deep; at least 1.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Migrate(loadDefaultIfAbsent = true)
    int m_nucleationFrames = 5;

    @Widget(title = "Structure factor of", description = "Which frames make the structure factor.")
    @ValueReference(FramesReference.class)
    @Migrate(loadDefaultIfAbsent = true)
    StructureFactorFrames m_structureFactorFrames = StructureFactorFrames.LAST_FRAME;

    @Widget(title = "Start of the window", description = "First time of the frames that make the structure factor.")
    @Effect(predicate = InWindow.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    double m_windowStart = 0;

    @Widget(title = "End of the window", description = "Last time of the frames that make the structure factor.")
    @Effect(predicate = InWindow.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    double m_windowEnd = 60;

    OrderParameterAnalysisNodeParameters() {
        // for KNIME: settings that are about to be loaded
    }

    OrderParameterAnalysisNodeParameters(final NodeParametersInput input) {
        m_displacementColumn = FieldColumnChoices.initial(input, 1, LatticeColumn.DISPLACEMENT);
    }

    NucleationCriterion nucleation() {
        return new NucleationCriterion(m_nucleationDepth, m_nucleationFrames);
    }

    StructureFactorWindow window() {
        return m_structureFactorFrames == StructureFactorFrames.LAST_FRAME ? StructureFactorWindow.ofLastFrame()
            : StructureFactorWindow.between(m_windowStart, m_windowEnd);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        SettingsCheck.require(m_panels >= 1 && m_panels <= MOST_PANELS,
            "The number of panels must be between 1 and " + MOST_PANELS + ", but is " + m_panels + ".");
        SettingsCheck.check(this::nucleation);
        SettingsCheck.check(this::window);
    }
}
