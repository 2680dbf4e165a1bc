package org.keldysh.knime.node.labeler;

import org.keldysh.knime.checkpoint.CheckpointFolder;
import org.keldysh.knime.execution.SettingsCheck;
import org.keldysh.knime.table.FieldColumnChoices;
import org.keldysh.knime.table.LatticeColumn;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;

/** Parameters of the NEGF Force Labeler node. */
final class NegfForceLabelerNodeParameters implements NodeParameters {

    @Widget(title = "Displacement column", description = "Column with the displacements of all sites (lists of numbers).")
    @ChoicesProvider(FieldColumnChoices.OfSecondPort.class)
    String m_displacementColumn = "";

    @Widget(title = "Tolerance", description = "Largest error of any density, between 1e-12 and 0.1. Smaller values take more "
        + "energies and time.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double m_tolerance = 1e-6;

    @Widget(title = "Checkpoint folder", description = "Folder for finished rows, made if it does not exist; empty for none. If the "
        + "execution is cancelled or KNIME ends, the next execution with the same tolerance takes the rows that were finished from "
        + "there, and gives the same table as one without interruption.")
    @Migrate(loadDefaultIfAbsent = true)
    String m_checkpointFolder = "";

    @Widget(title = "Keep checkpoints", description = "Whether the files of finished rows stay when the table is complete, so that "
        + "executing again takes the labels from there. Otherwise they are removed then, and not before.")
    @Migrate(loadDefaultIfAbsent = true)
    boolean m_keepCheckpoints = false;

    NegfForceLabelerNodeParameters() {
        // for KNIME: settings that are about to be loaded
    }

    NegfForceLabelerNodeParameters(final NodeParametersInput input) {
        m_displacementColumn = FieldColumnChoices.initial(input, 1, LatticeColumn.DISPLACEMENT);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        SettingsCheck.requireTolerance(m_tolerance);
        SettingsCheck.check(() -> CheckpointFolder.of(m_checkpointFolder));
    }
}
