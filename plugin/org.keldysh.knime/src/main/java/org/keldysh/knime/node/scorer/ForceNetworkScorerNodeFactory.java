package org.keldysh.knime.node.scorer;

import org.keldysh.knime.execution.NodeTask;
import org.keldysh.knime.node.Literature;
import org.keldysh.knime.port.Pictures;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node that compares predicted with exact forces. */
public final class ForceNetworkScorerNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Force Network Scorer") //
        .icon("force-network-scorer.png") //
        .shortDescription("Compares predicted with exact densities and electronic forces, in numbers and in a parity picture.") //
        .fullDescription("""
                <p>Compares what a force network predicts with the exact result on the same configurations, over all sites: the
                root mean square error and the largest error of the density, the root mean square error of the electronic force,
                and its coefficient of determination
                <i>R<sup>2</sup> = 1 - Σ (F<sup>pred</sup> - F)<sup>2</sup> / Σ (F - F<sup>mean</sup>)<sup>2</sup></i>.</p>
                <p>Rows belong together if they have the same row key. Take configurations the network was not trained on: another
                trajectory, not other frames of the same one.</p>
                """) //
        .sinceVersion(0, 1, 0) //
        .ports(p -> p //
            .addInputTable("Labelled Configurations",
                "Exact densities and electronic forces, from the NEGF Force Labeler or from Brownian Dynamics without "
                    + "network.") //
            .addInputTable("Predicted Configurations", "The same rows from the Force Network Predictor.") //
            .addOutputTable("Metrics", "One row with the errors over all configurations.") //
            .addOutputPort("Parity Picture",
                "Predicted against exact electronic force; the colour tells how many sites lie in a cell of the picture.",
                ImagePortObject.TYPE)) //
        .model(m -> m //
            .parametersClass(ForceNetworkScorerNodeParameters.class) //
            .configure(ForceNetworkScorerNodeFactory::configure) //
            .execute(ForceNetworkScorerNodeFactory::execute)) //
        .nodeType(NodeType.Manipulator) //
        .keywords("machine learning", "accuracy", "error", "RMSE", "R2", "parity plot", "validation") //
        .addExternalResource(Literature.LEARNING_LINK, Literature.LEARNING_TITLE);

    /** Called by KNIME. */
    public ForceNetworkScorerNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output)
        throws InvalidSettingsException {
        final ForceNetworkScorerNodeParameters parameters = input.getParameters();
        parameters.exactColumns(input.getInTableSpec(0));
        parameters.predictedColumns(input.getInTableSpec(1));
        output.setOutSpecs(ForceComparison.METRICS, Pictures.spec());
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, KNIMEException {
        NodeTask.execute(() -> {
            final ForceNetworkScorerNodeParameters parameters = input.getParameters();
            final PredictedPairs pairs = PredictedPairs.read(input.getInTable(0),
                parameters.exactColumns(input.getInTable(0).getDataTableSpec()), input.getInTable(1),
                parameters.predictedColumns(input.getInTable(1).getDataTableSpec()), input.getExecutionContext());
            output.setOutData(new ForceComparison(pairs).create(input.getExecutionContext()));
        });
    }
}
