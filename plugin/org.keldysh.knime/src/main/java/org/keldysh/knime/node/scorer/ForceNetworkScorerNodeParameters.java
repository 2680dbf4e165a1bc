package org.keldysh.knime.node.scorer;

import java.util.Optional;

import org.keldysh.knime.table.ColumnReader;
import org.keldysh.knime.table.FieldColumn;
import org.keldysh.knime.table.FieldColumnChoices;
import org.keldysh.knime.table.LatticeColumn;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.widget.choices.ChoicesProvider;

/** Parameters of the Force Network Scorer node. */
final class ForceNetworkScorerNodeParameters implements NodeParameters {

    @Section(title = "Exact")
    interface ExactSection {
    }

    @Section(title = "Predicted")
    @After(ExactSection.class)
    interface PredictedSection {
    }

    @Layout(ExactSection.class)
    @Widget(title = "Exact density column", description = "Column of the first table with exact densities.")
    @ChoicesProvider(FieldColumnChoices.OfFirstPort.class)
    String m_exactDensityColumn = "";

    @Layout(ExactSection.class)
    @Widget(title = "Exact force column", description = "Column of the first table with exact electronic forces.")
    @ChoicesProvider(FieldColumnChoices.OfFirstPort.class)
    String m_exactForceColumn = "";

    @Layout(PredictedSection.class)
    @Widget(title = "Predicted density column", description = "Column of the second table with predicted densities.")
    @ChoicesProvider(FieldColumnChoices.OfSecondPort.class)
    String m_predictedDensityColumn = "";

    @Layout(PredictedSection.class)
    @Widget(title = "Predicted force column", description = "Column of the second table with predicted electronic forces.")
    @ChoicesProvider(FieldColumnChoices.OfSecondPort.class)
    String m_predictedForceColumn = "";

    ForceNetworkScorerNodeParameters() {
        // for KNIME: settings that are about to be loaded
    }

    ForceNetworkScorerNodeParameters(final NodeParametersInput input) {
        m_exactDensityColumn = FieldColumnChoices.initial(input, 0, LatticeColumn.DENSITY);
        m_exactForceColumn = FieldColumnChoices.initial(input, 0, LatticeColumn.ELECTRONIC_FORCE);
        m_predictedDensityColumn =
            FieldColumnChoices.initial(input, 1, LatticeColumn.PREDICTED_DENSITY, LatticeColumn.DENSITY);
        m_predictedForceColumn = FieldColumnChoices.initial(input, 1, LatticeColumn.PREDICTED_ELECTRONIC_FORCE,
            LatticeColumn.ELECTRONIC_FORCE);
    }

    /** Readers of density and electronic force of one table, and of uncertainties if it has them. */
    record Columns(ColumnReader density, ColumnReader force, Optional<UncertaintyColumns> uncertainty) {
    }

    /** Readers of the uncertainties of all sites and of their root mean square. */
    record UncertaintyColumns(ColumnReader sites, ColumnReader configuration) {
    }

    Columns exactColumns(final DataTableSpec table) throws InvalidSettingsException {
        return new Columns(FieldColumn.reader(table, m_exactDensityColumn, LatticeColumn.DENSITY),
            FieldColumn.reader(table, m_exactForceColumn, LatticeColumn.ELECTRONIC_FORCE), Optional.empty());
    }

    Columns predictedColumns(final DataTableSpec table) throws InvalidSettingsException {
        return new Columns(
            FieldColumn.reader(table, m_predictedDensityColumn, LatticeColumn.PREDICTED_DENSITY, LatticeColumn.DENSITY),
            FieldColumn.reader(table, m_predictedForceColumn, LatticeColumn.PREDICTED_ELECTRONIC_FORCE,
                LatticeColumn.ELECTRONIC_FORCE),
            uncertaintyColumns(table));
    }

    private static Optional<UncertaintyColumns> uncertaintyColumns(final DataTableSpec table)
        throws InvalidSettingsException {
        final String sites = LatticeColumn.PREDICTED_DENSITY_UNCERTAINTY.title();
        final String configuration = LatticeColumn.UNCERTAINTY.title();
        return table.containsName(sites) && table.containsName(configuration) ? Optional
            .of(new UncertaintyColumns(ColumnReader.field(table, sites), ColumnReader.number(table, configuration)))
            : Optional.empty();
    }
}
