package org.keldysh.knime.node.configurationwriter;

import org.keldysh.knime.exchange.ExchangeFormat;
import org.keldysh.knime.execution.ExecutionProgress;
import org.keldysh.knime.execution.NodeTask;
import org.keldysh.knime.file.OutputFile;
import org.keldysh.knime.node.Literature;
import org.keldysh.knime.port.HolsteinDevicePortObject;
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

/** The node that writes configurations to a file. */
public final class ConfigurationWriterNodeFactory extends DefaultNodeFactory {

    private static final NodeLogger LOGGER = NodeLogger.getLogger(ConfigurationWriterNodeFactory.class);

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Configuration Writer") //
        .icon("configuration-writer.png") //
        .shortDescription("Writes configurations, labels or frames to a NumPy or HDF5 file.") //
        .fullDescription("""
                <p>Writes a table of configurations, labels or frames as arrays for other programs. The extension of the file chooses
                the format:</p>
                <ul>
                <li><b>.npz</b>: NumPy's archive of arrays, for <i>numpy.load</i>. The array <i>device</i> is a JSON text with the
                parameters of the device.</li>
                <li><b>.h5</b> or <b>.hdf5</b>: HDF5, one data set for each array, with its unit as an attribute. The parameters of
                the device are attributes of the root.</li>
                </ul>
                <p>Every column becomes one array with the name of the quantity: "Left Potential" becomes <i>leftPotential</i>;
                columns that Keldysh does not know keep their names. Lattice fields have the shape rows x length x width, other
                lists rows x values, everything else rows. The row keys are the array <i>rowId</i>. Missing numbers become NaN.
                Columns of other types, such as pictures, are left out with a warning.</p>
                <p>The file appears when it is complete.</p>
                """) //
        .sinceVersion(0, 1, 0) //
        .ports(p -> p //
            .addInputPort("Device", "The device the configurations belong to.", HolsteinDevicePortObject.TYPE) //
            .addInputTable("Configurations", "Rows to write, for example from the Lattice Generator, from the NEGF Force Labeler, "
                + "or frames of Brownian Dynamics.")) //
        .model(m -> m //
            .parametersClass(ConfigurationWriterNodeParameters.class) //
            .configure(ConfigurationWriterNodeFactory::configure) //
            .execute(ConfigurationWriterNodeFactory::execute)) //
        .nodeType(NodeType.Sink) //
        .keywords("export", "save", "NumPy", "npz", "HDF5", "Python", "array") //
        .addExternalResource(Literature.NPZ_LINK, Literature.NPZ_TITLE) //
        .addExternalResource(Literature.HDF5_LINK, Literature.HDF5_TITLE);

    /** Called by KNIME. */
    public ConfigurationWriterNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output)
        throws InvalidSettingsException {
        final ConfigurationWriterNodeParameters parameters = input.getParameters();
        parameters.validate();
        OutputFile.of(parameters.m_file, parameters.m_existing);
        new TableArrays(input.getInTableSpec(1)).leftOut().ifPresent(output::setWarningMessage);
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, KNIMEException {
        NodeTask.execute(() -> {
            final ConfigurationWriterNodeParameters parameters = input.getParameters();
            final HolsteinDevicePortObject device = input.getInPortObject(0);
            final OutputFile file = OutputFile.of(parameters.m_file, parameters.m_existing);
            final TableArrays arrays = new TableArrays(input.getInTable(1).getDataTableSpec());
            arrays.write(input.getInTable(1), device.device(), ExchangeFormat.find(parameters.m_file.strip()).orElseThrow(), file,
                new ExecutionProgress(input.getExecutionContext()));
            arrays.leftOut().ifPresent(output::setWarningMessage);
            LOGGER.info("Written to " + file.path());
        });
    }
}
