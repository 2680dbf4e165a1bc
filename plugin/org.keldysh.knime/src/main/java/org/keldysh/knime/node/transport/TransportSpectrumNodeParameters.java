package org.keldysh.knime.node.transport;

import org.keldysh.knime.execution.SettingsCheck;
import org.keldysh.knime.table.FieldColumnChoices;
import org.keldysh.knime.table.LatticeColumn;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.updates.util.BooleanReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;

/** Parameters of the Transport Spectrum node. */
final class TransportSpectrumNodeParameters implements NodeParameters {

    private static final int MOST_ENERGIES = 100_000;

    private static final int MOST_PANELS = 6;

    /** Which configurations get a spectrum. The names are stored in workflows. */
    enum Rows {
            @Label(value = "All rows", description = "Every row of the table.")
            ALL,
            @Label(value = "Evenly spaced rows", description = "Some rows at even distances, the first and the last one included. Of "
                + "frames with several trajectories only the first trajectory is used.")
            EVENLY_SPACED
    }

    /** Where the range of energies comes from. The names are stored in workflows. */
    enum Range {
            @Label(value = "Potentials and gap", description = "From below to above all potentials and the gap of the "
                + "charge-density wave of the bulk.")
            AUTOMATIC,
            @Label(value = "Custom", description = "From the lowest to the highest energy given below.")
            CUSTOM
    }

    /** What is written of the local density of states. The names are stored in workflows. */
    enum LocalDensity {
            @Label(value = "None", description = "No column.")
            NONE,
            @Label(value = "Mean of every column", description = "A list with the mean over y for every x.")
            COLUMNS,
            @Label(value = "Every site", description = "A list with the value of every site, at position x · width + y.")
            SITES
    }

    @Section(title = "Configurations")
    interface ConfigurationSection {
    }

    @Section(title = "Energies")
    @After(ConfigurationSection.class)
    interface EnergySection {
    }

    @Section(title = "Bond currents")
    @After(EnergySection.class)
    interface BondSection {
    }

    @Section(title = "Output")
    @After(BondSection.class)
    interface OutputSection {
    }

    interface RowsReference extends ParameterReference<Rows> {
    }

    interface RangeReference extends ParameterReference<Range> {
    }

    static final class BondsReference implements BooleanReference {
    }

    static final class SomeRows implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer initializer) {
            return initializer.getEnum(RowsReference.class).isOneOf(Rows.EVENLY_SPACED);
        }
    }

    static final class CustomRange implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer initializer) {
            return initializer.getEnum(RangeReference.class).isOneOf(Range.CUSTOM);
        }
    }

    static final class AtLeastTwo extends MinValidation {
        @Override
        protected double getMin() {
            return 2;
        }
    }

    static final class MostEnergies extends MaxValidation {
        @Override
        protected double getMax() {
            return MOST_ENERGIES;
        }
    }

    static final class MostPanels extends MaxValidation {
        @Override
        protected double getMax() {
            return MOST_PANELS;
        }
    }

    @Layout(ConfigurationSection.class)
    @Widget(title = "Displacement column", description = "Column with the displacements of all sites (lists of numbers).")
    @ChoicesProvider(FieldColumnChoices.OfSecondPort.class)
    String m_displacementColumn = "";

    @Layout(ConfigurationSection.class)
    @Widget(title = "Rows", description = "Which rows get a spectrum.")
    @ValueReference(RowsReference.class)
    Rows m_rows = Rows.ALL;

    @Layout(ConfigurationSection.class)
    @Widget(title = "Number of rows", description = "How many evenly spaced rows; a single one is the last.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Effect(predicate = SomeRows.class, type = EffectType.SHOW)
    int m_rowCount = 3;

    @Layout(EnergySection.class)
    @Widget(title = "Range", description = "Where the range of energies comes from. It is the same for all rows.")
    @ValueReference(RangeReference.class)
    Range m_range = Range.AUTOMATIC;

    @Layout(EnergySection.class)
    @Widget(title = "Lowest energy", description = "The first energy, in the unit of the hopping.")
    @Effect(predicate = CustomRange.class, type = EffectType.SHOW)
    double m_minimum = -4;

    @Layout(EnergySection.class)
    @Widget(title = "Highest energy", description = "The last energy, in the unit of the hopping.")
    @Effect(predicate = CustomRange.class, type = EffectType.SHOW)
    double m_maximum = 4;

    @Layout(EnergySection.class)
    @Widget(title = "Number of energies", description = "How many evenly spaced energies; 2 to 100000. Narrow resonances need "
        + "many: the summary tells the share of states that were missed.")
    @NumberInputWidget(minValidation = AtLeastTwo.class, maxValidation = MostEnergies.class)
    int m_energies = 1001;

    @Layout(OutputSection.class)
    @Widget(title = "Local density of states", description = "What the table of spectra tells of the local density of states.")
    LocalDensity m_localDensity = LocalDensity.COLUMNS;

    @Layout(OutputSection.class)
    @Widget(title = "Number of panels",
        description = "How many configurations, evenly spaced over those computed, the pictures show side by side; 1 to 6.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = MostPanels.class)
    int m_panels = 3;

    @Layout(BondSection.class)
    @Widget(title = "Compute bond currents", description = "Whether the currents through all bonds are computed, and checked "
        + "against what the electrodes and the bath supply. On large lattices this can take ten times as long as the spectrum. "
        + "Otherwise the table of bond currents is empty.")
    @ValueReference(BondsReference.class)
    @Migrate(loadDefaultIfAbsent = true)
    boolean m_bondCurrents = true;

    @Layout(BondSection.class)
    @Widget(title = "Tolerance of currents", description = "Largest error of any bond current, in units of t/ħ, between 1e-12 "
        + "and 0.1. It must be well below the current for the pattern of the flow to mean anything; smaller values take a little "
        + "more time.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = BondsReference.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    double m_currentTolerance = 1e-8;

    TransportSpectrumNodeParameters() {
        // for KNIME: settings that are about to be loaded
    }

    TransportSpectrumNodeParameters(final NodeParametersInput input) {
        m_displacementColumn = FieldColumnChoices.initial(input, 1, LatticeColumn.DISPLACEMENT);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        SettingsCheck.require(m_rowCount >= 1, "The number of rows must be at least 1, but is " + m_rowCount + ".");
        SettingsCheck.require(m_energies >= 2 && m_energies <= MOST_ENERGIES,
            "The number of energies must be between 2 and " + MOST_ENERGIES + ", but is " + m_energies + ".");
        SettingsCheck.require(m_panels >= 1 && m_panels <= MOST_PANELS,
            "The number of panels must be between 1 and " + MOST_PANELS + ", but is " + m_panels + ".");
        SettingsCheck.require(m_range == Range.AUTOMATIC || m_minimum < m_maximum && Double.isFinite(m_maximum - m_minimum),
            "The lowest energy must be below the highest one, and both finite, but they are " + m_minimum + " and "
                + m_maximum + ".");
        SettingsCheck.requireTolerance(m_currentTolerance);
    }
}
