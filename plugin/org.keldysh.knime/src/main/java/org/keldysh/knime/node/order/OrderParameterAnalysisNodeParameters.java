package org.keldysh.knime.node.order;

import org.keldysh.knime.execution.SettingsCheck;
import org.keldysh.knime.table.FieldColumnChoices;
import org.keldysh.knime.table.LatticeColumn;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;

/** Parameters of the Order Parameter Analysis node. */
final class OrderParameterAnalysisNodeParameters implements NodeParameters {

    private static final int MOST_PANELS = 12;

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

    OrderParameterAnalysisNodeParameters() {
        // for KNIME: settings that are about to be loaded
    }

    OrderParameterAnalysisNodeParameters(final NodeParametersInput input) {
        m_displacementColumn = FieldColumnChoices.initial(input, 1, LatticeColumn.DISPLACEMENT);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        SettingsCheck.require(m_panels >= 1 && m_panels <= MOST_PANELS,
            "The number of panels must be between 1 and " + MOST_PANELS + ", but is " + m_panels + ".");
    }
}
