package org.keldysh.knime.node.configurationreader;

import org.keldysh.knime.execution.ExecutionProgress;
import org.keldysh.knime.execution.NodeTask;
import org.keldysh.knime.file.InputFile;
import org.keldysh.knime.node.Literature;
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

/** The node that reads configurations from a file. */
public final class ConfigurationReaderNodeFactory extends DefaultNodeFactory {

    private static final NodeLogger LOGGER = NodeLogger.getLogger(ConfigurationReaderNodeFactory.class);

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Configuration Reader") //
        .icon("configuration-reader.png") //
        .shortDescription("Reads configurations, labels or frames from a NumPy or HDF5 file.") //
        .fullDescription("""
                <p>Reads arrays as a table of configurations, so that labels and frames that were made elsewhere, for example in Python,
                can be used. Files are NumPy's archives of arrays (<b>.npz</b>, of <i>numpy.savez</i> or
                <i>numpy.savez_compressed</i>) or HDF5 (<b>.h5</b> or <b>.hdf5</b>, data sets in the root).</p>
                <p>The first dimension of every array counts the rows. Arrays with the names of quantities become the columns that other
                nodes expect: <i>displacement</i>, <i>density</i>, <i>electronicForce</i>, <i>force</i> (rows x length x width, or
                rows x sites with site (x, y) at index x * width + y), <i>leftPotential</i>, <i>rightPotential</i>,
                <i>temperature</i>, <i>seed</i>, <i>step</i>, <i>time</i>, <i>current</i> and so on. Other arrays become columns of
                their own names. Single values hold for all rows. The row keys come from <i>rowId</i> if there is one. NaN becomes
                missing, except in lists.</p>
                """) //
        .sinceVersion(0, 1, 0) //
        .ports(p -> p //
            .addOutputTable("Configurations", "One row for each index of the first dimension of the arrays.")) //
        .model(m -> m //
            .parametersClass(ConfigurationReaderNodeParameters.class) //
            .configure(ConfigurationReaderNodeFactory::configure) //
            .execute(ConfigurationReaderNodeFactory::execute)) //
        .nodeType(NodeType.Source) //
        .keywords("import", "load", "NumPy", "npz", "HDF5", "Python", "array") //
        .addExternalResource(Literature.NPZ_LINK, Literature.NPZ_TITLE) //
        .addExternalResource(Literature.HDF5_LINK, Literature.HDF5_TITLE);

    /** Called by KNIME. */
    public ConfigurationReaderNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output)
        throws InvalidSettingsException {
        final ConfigurationReaderNodeParameters parameters = input.getParameters();
        output.setOutSpec(0, InputFile.of(parameters.m_file).read(ArrayTable::spec));
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, KNIMEException {
        NodeTask.execute(() -> {
            final ConfigurationReaderNodeParameters parameters = input.getParameters();
            final InputFile file = InputFile.of(parameters.m_file);
            output.setOutData(0, file.read(path -> ArrayTable.read(path, input.getExecutionContext(),
                new ExecutionProgress(input.getExecutionContext()))));
            LOGGER.info("Read from " + file.path());
        });
    }
}
