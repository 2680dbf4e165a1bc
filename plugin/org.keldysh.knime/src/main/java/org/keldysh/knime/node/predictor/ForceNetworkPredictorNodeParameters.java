package org.keldysh.knime.node.predictor;

import org.keldysh.knime.table.FieldColumnChoices;
import org.keldysh.knime.table.LatticeColumn;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;

/** Parameters of the Force Network Predictor node. */
final class ForceNetworkPredictorNodeParameters implements NodeParameters {

    @Widget(title = "Displacement column", description = "Column with the displacements of all sites (lists of numbers).")
    @ChoicesProvider(FieldColumnChoices.OfThirdPort.class)
    String m_displacementColumn = "";

    ForceNetworkPredictorNodeParameters() {
        // for KNIME: settings that are about to be loaded
    }

    ForceNetworkPredictorNodeParameters(final NodeParametersInput input) {
        m_displacementColumn = FieldColumnChoices.initial(input, 2, LatticeColumn.DISPLACEMENT);
    }
}
