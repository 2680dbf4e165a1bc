package org.keldysh.knime.node.networkwriter;

import java.nio.file.Files;
import java.util.Locale;

import org.keldysh.knime.execution.NodeTask;
import org.keldysh.knime.file.OutputFile;
import org.keldysh.knime.node.Literature;
import org.keldysh.knime.port.ForceNetworkPortObject;
import org.keldysh.learning.ForceNetwork;
import org.keldysh.learning.file.ForceNetworkFile;
import org.keldysh.learning.file.OnnxFile;
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

/** The node that writes a force network to a file. */
public final class ForceNetworkWriterNodeFactory extends DefaultNodeFactory {

    private static final NodeLogger LOGGER = NodeLogger.getLogger(ForceNetworkWriterNodeFactory.class);

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Force Network Writer") //
        .icon("force-network-writer.png") //
        .shortDescription("Writes a force network to a file, for Keldysh or in the ONNX format for other programs.") //
        .fullDescription("""
                <p>Writes a trained force network to a file. The extension of the file chooses the format:</p>
                <ul>
                <li><b>.keldysh</b>: the model file of Keldysh, with all that is known about the origin of the network. The Force
                Network Reader and the command line read it.</li>
                <li><b>.onnx</b>: the Open Neural Network Exchange format (operator set 13), which ONNX Runtime, PyTorch and many
                other programs read. Its input <i>patch</i> takes the surroundings of sites in their own units; standardisation
                and limits are inside of the graph. Its outputs are <i>density</i> and <i>electronicForce</i>, <i>g (n - 1/2)</i>.
                The order of the inputs is told by the description inside of the file, the origin of the network by its
                metadata.</li>
                </ul>
                <p>The file appears when it is complete.</p>
                """) //
        .sinceVersion(0, 1, 0) //
        .ports(p -> p //
            .addInputPort("Force Network", "The network, for example from the Force Network Learner.",
                ForceNetworkPortObject.TYPE)) //
        .model(m -> m //
            .parametersClass(ForceNetworkWriterNodeParameters.class) //
            .configure(ForceNetworkWriterNodeFactory::configure) //
            .execute(ForceNetworkWriterNodeFactory::execute)) //
        .nodeType(NodeType.Sink) //
        .keywords("export", "save", "ONNX", "model file", "neural network", "machine learning") //
        .addExternalResource(Literature.LEARNING_LINK, Literature.LEARNING_TITLE) //
        .addExternalResource(Literature.ONNX_LINK, Literature.ONNX_TITLE);

    /** Called by KNIME. */
    public ForceNetworkWriterNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output)
        throws InvalidSettingsException {
        final ForceNetworkWriterNodeParameters parameters = input.getParameters();
        parameters.validate();
        OutputFile.of(parameters.m_file, parameters.m_existing);
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, KNIMEException {
        NodeTask.execute(() -> {
            final ForceNetworkPortObject network = input.getInPortObject(0);
            final ForceNetworkWriterNodeParameters parameters = input.getParameters();
            final OutputFile file = OutputFile.of(parameters.m_file, parameters.m_existing);
            file.write(temporary -> Files.write(temporary, bytes(network.network(), parameters.m_file)));
            LOGGER.info("Written to " + file.path());
        });
    }

    private static byte[] bytes(final ForceNetwork network, final String file) {
        return file.strip().toLowerCase(Locale.ROOT).endsWith(ForceNetworkWriterNodeParameters.ONNX) ? OnnxFile.bytes(network)
            : ForceNetworkFile.bytes(network);
    }
}
