package org.keldysh.knime.node.learner;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.keldysh.knime.execution.SettingsCheck;
import org.keldysh.knime.table.FieldColumnChoices;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.learning.network.Activation;
import org.keldysh.learning.train.TrainingSettings;
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

/** Parameters of the Force Network Learner node. */
final class ForceNetworkLearnerNodeParameters implements NodeParameters {

    private static final TrainingSettings DEFAULTS = TrainingSettings.defaults();

    @Section(title = "Columns")
    interface ColumnSection {
    }

    @Section(title = "Network")
    @After(ColumnSection.class)
    interface NetworkSection {
    }

    @Section(title = "Training")
    @After(NetworkSection.class)
    interface TrainingSection {
    }

    /** Functions of the hidden units. The names are stored in workflows. */
    enum HiddenActivation {
            @Label(value = "tanh", description = "The hyperbolic tangent, which is smooth: so are the forces.")
            TANH(Activation.TANH),
            @Label(value = "ReLU", description = "The rectifier max(0, x), which is cheaper: the forces have kinks.")
            RELU(Activation.RELU);

        private final Activation m_activation;

        HiddenActivation(final Activation activation) {
            m_activation = activation;
        }
    }

    @Layout(ColumnSection.class)
    @Widget(title = "Displacement column", description = "Column with the displacements of all sites (lists of numbers).")
    @ChoicesProvider(FieldColumnChoices.OfSecondPort.class)
    String m_displacementColumn = "";

    @Layout(ColumnSection.class)
    @Widget(title = "Density column", description = "Column with the exact densities of all sites (lists of numbers).")
    @ChoicesProvider(FieldColumnChoices.OfSecondPort.class)
    String m_densityColumn = "";

    @Layout(NetworkSection.class)
    @Widget(title = "Patch radius",
        description = "How many sites the network sees in each direction. Beyond 3 or 4 little is gained.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    int m_patchRadius = DEFAULTS.patchRadius();

    @Layout(NetworkSection.class)
    @Widget(title = "Hidden layers", description = "Number of units of each hidden layer, separated by commas.")
    String m_hiddenLayers =
        Arrays.stream(DEFAULTS.hiddenWidths()).mapToObj(Integer::toString).collect(Collectors.joining(", "));

    @Layout(NetworkSection.class)
    @Widget(title = "Activation", description = "Function of the units of the hidden layers.")
    @Migrate(loadDefaultIfAbsent = true)
    HiddenActivation m_activation = HiddenActivation.TANH;

    @Layout(NetworkSection.class)
    @Widget(title = "Members of the committee", description = "Number of further networks, 2 to 32, each of which leaves out "
        + "other trajectories. From them the uncertainty is learnt; the forces cost no more. 1 trains the network alone, without "
        + "uncertainty.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Migrate(loadDefaultIfAbsent = true)
    int m_members = DEFAULTS.members();

    @Layout(NetworkSection.class)
    @Widget(title = "Average over mirror images", description = "Makes the density of a mirrored lattice exactly the mirrored "
        + "density, at twice the computing time (four times if the potentials of the leads are opposite in all rows, as the "
        + "particle-hole symmetry holds as well then). The table \"Mirror Images\" tells what it would gain.")
    @Migrate(loadDefaultIfAbsent = true)
    boolean m_symmetrisedInference = DEFAULTS.symmetrisedInference();

    @Layout(TrainingSection.class)
    @Widget(title = "Epochs", description = "How often every site is shown to each network at most.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int m_epochs = DEFAULTS.epochs();

    @Layout(TrainingSection.class)
    @Widget(title = "Patience", description = "Number of epochs without a smaller error on unseen trajectories after which the "
        + "training of a network ends early; 0 for never. The weights of the best epoch are kept in any case.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Migrate(loadDefaultIfAbsent = true)
    int m_patience = DEFAULTS.patience();

    @Layout(TrainingSection.class)
    @Widget(title = "Batch size", description = "Number of sites for each update of the weights.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int m_batchSize = DEFAULTS.batchSize();

    @Layout(TrainingSection.class)
    @Widget(title = "Learning rate",
        description = "Learning rate of the optimiser SOAP at the beginning; it falls to zero during the training.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double m_learningRate = DEFAULTS.learningRate();

    @Layout(TrainingSection.class)
    @Widget(title = "Ignore repetitions within", description = "Configurations of the same device count as one if the root mean "
        + "square difference of their displacements is below this; 0 keeps all.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Migrate(loadDefaultIfAbsent = true)
    double m_duplicateDistance = DEFAULTS.duplicateDistance();

    @Layout(TrainingSection.class)
    @Widget(title = "Use mirror images", description = "Whether half of the sites are shown mirrored across the current, which "
        + "the physics does not notice.")
    boolean m_reflectionAugmentation = DEFAULTS.reflectionAugmentation();

    @Layout(TrainingSection.class)
    @Widget(title = "Compare with and without mirror images", description = "Trains one more network with the other choice about "
        + "mirror images. The table \"Mirror Images\" gets its errors, on the validation configurations or else on the "
        + "trajectories that the first member of the committee leaves out.")
    @Migrate(loadDefaultIfAbsent = true)
    boolean m_compareAugmentation = false;

    @Layout(TrainingSection.class)
    @Widget(title = "Seed", description = "Seed of the initial weights and of the order of the sites. The same seed and data "
        + "give the same network.")
    long m_seed = DEFAULTS.seed();

    @Layout(TrainingSection.class)
    @Widget(title = "Keep the best network in", description = "A file that gets the best network so far whenever it has become "
        + "better, so that a cancelled training is not lost; the Force Network Reader opens it. Empty for none. A relative path "
        + "is one in the working directory.")
    @Migrate(loadDefaultIfAbsent = true)
    String m_bestNetworkFile = "";

    ForceNetworkLearnerNodeParameters() {
        // for KNIME: settings that are about to be loaded
    }

    ForceNetworkLearnerNodeParameters(final NodeParametersInput input) {
        m_displacementColumn = FieldColumnChoices.initial(input, 1, LatticeColumn.DISPLACEMENT);
        m_densityColumn = FieldColumnChoices.initial(input, 1, LatticeColumn.DENSITY);
    }

    TrainingSettings training() throws InvalidSettingsException {
        final int[] widths = hiddenWidths();
        return SettingsCheck.check(() -> new TrainingSettings(m_patchRadius, widths, m_activation.m_activation, m_members,
            m_epochs, m_patience, m_batchSize, m_learningRate, m_duplicateDistance, m_reflectionAugmentation,
            m_symmetrisedInference, m_seed));
    }

    private int[] hiddenWidths() throws InvalidSettingsException {
        try {
            return Arrays.stream(m_hiddenLayers.split(",", -1)).map(String::trim).mapToInt(Integer::parseInt).toArray();
        } catch (final NumberFormatException e) {
            throw new InvalidSettingsException("The hidden layers must be integers separated by commas, for example "
                + "\"64, 64\", but are \"" + m_hiddenLayers + "\".", e);
        }
    }

    @Override
    public void validate() throws InvalidSettingsException {
        training();
    }
}
