package org.keldysh.knime.node.networkreader;

import org.keldysh.knime.execution.NodeTask;
import org.keldysh.knime.file.InputFile;
import org.keldysh.knime.node.Literature;
import org.keldysh.knime.port.ForceNetworkPortObject;
import org.keldysh.knime.port.ForceNetworkPortObjectSpec;
import org.keldysh.learning.ForceNetwork;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeLogger;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node that reads a force network from a file. */
public final class ForceNetworkReaderNodeFactory extends DefaultNodeFactory {

    private static final NodeLogger LOGGER = NodeLogger.getLogger(ForceNetworkReaderNodeFactory.class);

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Force Network Reader") //
        .icon("force-network-reader.png") //
        .shortDescription("Reads a force network from a model file of Keldysh.") //
        .fullDescription("""
                <p>Reads a trained force network from a model file (<b>.keldysh</b>), which the Force Network Writer or the command
                line has written, on this or on another computer. Predictor and dynamics use it like one that has just been
                trained: the file knows for which devices the network was trained, and a checksum tells whether it is whole.</p>
                """) //
        .sinceVersion(0, 1, 0) //
        .ports(p -> p //
            .addOutputPort("Force Network", "The network in the file.", ForceNetworkPortObject.TYPE)) //
        .model(m -> m //
            .parametersClass(ForceNetworkReaderNodeParameters.class) //
            .configure(ForceNetworkReaderNodeFactory::configure) //
            .execute(ForceNetworkReaderNodeFactory::execute)) //
        .nodeType(NodeType.Source) //
        .keywords("import", "load", "model file", "neural network", "machine learning") //
        .addExternalResource(Literature.LEARNING_LINK, Literature.LEARNING_TITLE);

    /** Called by KNIME. */
    public ForceNetworkReaderNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output)
        throws InvalidSettingsException {
        final ForceNetworkReaderNodeParameters parameters = input.getParameters();
        output.setOutSpec(0, ForceNetworkPortObjectSpec.of(InputFile.of(parameters.m_file).read(ForceNetwork::read)));
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, KNIMEException {
        NodeTask.execute(() -> {
            final ForceNetworkReaderNodeParameters parameters = input.getParameters();
            final InputFile file = InputFile.of(parameters.m_file);
            output.setOutData(0, new ForceNetworkPortObject(file.read(ForceNetwork::read)));
            LOGGER.info("Read from " + file.path());
        });
    }
}
