package org.keldysh.knime.node.lattice;

import org.keldysh.knime.execution.SettingsCheck;
import org.keldysh.physics.configuration.ConfigurationKind;
import org.keldysh.physics.configuration.ConfigurationSettings;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.updates.util.BooleanReference;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;

/** Parameters of the Lattice Generator node. */
final class LatticeGeneratorNodeParameters implements NodeParameters {

    /** What can be made. The names are stored in workflows and are those of {@link ConfigurationKind}. */
    enum Kind {
            @Label(value = "Checkerboard", description = "Displacement of the given amplitude with alternating sign.")
            CHECKERBOARD,
            @Label(value = "Relaxed charge-density wave",
                description = "The state of zero force between the electrodes when all potentials are 0.")
            RELAXED_CDW,
            @Label(value = "Uniform", description = "The same displacement on every site.")
            UNIFORM,
            @Label(value = "Random", description = "Independent displacements, uniform between ± the amplitude.")
            RANDOM,
            @Label(value = "Thermal",
                description = "The relaxed charge-density wave with independent Gaussian displacements of variance T/k.")
            THERMAL,
            @Label(value = "Domain wall",
                description = "Metal without displacement up to the wall position, a checkerboard beyond it.")
            DOMAIN_WALL
    }

    @Section(title = "Configuration")
    interface ConfigurationSection {
    }

    @Section(title = "Rows")
    @After(ConfigurationSection.class)
    interface RowSection {
    }

    interface KindReference extends ParameterReference<Kind> {
    }

    static final class UsesAmplitude implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer initializer) {
            return initializer.getEnum(KindReference.class).isOneOf(Kind.CHECKERBOARD, Kind.UNIFORM, Kind.RANDOM,
                Kind.DOMAIN_WALL);
        }
    }

    static final class UsesWall implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer initializer) {
            return initializer.getEnum(KindReference.class).isOneOf(Kind.DOMAIN_WALL);
        }
    }

    /** A class, because KNIME makes an instance of it: it is a predicate, too. */
    static final class SweepReference implements BooleanReference {
    }

    @Layout(ConfigurationSection.class)
    @Widget(title = "Kind", description = "Which configuration to make.")
    @ValueReference(KindReference.class)
    Kind m_kind = Kind.RELAXED_CDW;

    @Layout(ConfigurationSection.class)
    @Widget(title = "Amplitude", description = "Scale of the displacement. Not used by kinds that relax the lattice.")
    @Effect(predicate = UsesAmplitude.class, type = EffectType.SHOW)
    double m_amplitude = 1.5;

    @Layout(ConfigurationSection.class)
    @Widget(title = "Wall position", description = "Number of metallic columns, counted from the left electrode.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = UsesWall.class, type = EffectType.SHOW)
    double m_wallPosition = 6;

    @Layout(ConfigurationSection.class)
    @Widget(title = "Noise", description = "Standard deviation of independent Gaussian displacements that are added to every "
        + "site; 0 adds none.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_noise;

    @Layout(RowSection.class)
    @Widget(title = "Number of configurations", description = "Number of rows of the table.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int m_count = 1;

    @Layout(RowSection.class)
    @Widget(title = "Seed", description = "Seed of the first row; every further row has a seed greater by 1. The same seed gives "
        + "the same configuration, and the same thermal noise in Brownian Dynamics.")
    long m_seed = 1;

    @Layout(RowSection.class)
    @Widget(title = "Sweep the bias", description = "Whether the left potential runs evenly from the minimum to the maximum over "
        + "the rows, instead of being the device's.")
    @ValueReference(SweepReference.class)
    boolean m_sweepBias;

    @Layout(RowSection.class)
    @Widget(title = "Minimum left potential", description = "Left potential of the first row.")
    @Effect(predicate = SweepReference.class, type = EffectType.SHOW)
    double m_biasMinimum = 1.4;

    @Layout(RowSection.class)
    @Widget(title = "Maximum left potential", description = "Left potential of the last row.")
    @Effect(predicate = SweepReference.class, type = EffectType.SHOW)
    double m_biasMaximum = 1.8;

    ConfigurationSettings configuration() throws InvalidSettingsException {
        return SettingsCheck.check(() -> new ConfigurationSettings(ConfigurationKind.valueOf(m_kind.name()), m_amplitude,
            m_noise, m_wallPosition));
    }

    @Override
    public void validate() throws InvalidSettingsException {
        configuration();
        SettingsCheck.require(m_count >= 1, "The number of configurations must be at least 1, but is " + m_count + ".");
        if (m_sweepBias) {
            SettingsCheck.require(m_count >= 2,
                "A sweep of the bias needs at least 2 configurations, but there is only 1; increase their number.");
            SettingsCheck.require(Double.isFinite(m_biasMinimum) && Double.isFinite(m_biasMaximum),
                "The minimum and maximum left potential must be finite numbers, but are " + m_biasMinimum + " and "
                    + m_biasMaximum + ".");
        }
    }
}
