package org.keldysh.knime.node.lattice;

import org.keldysh.knime.execution.NodeTask;
import org.keldysh.knime.node.Literature;
import org.keldysh.knime.port.HolsteinDevicePortObject;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node that makes lattice configurations. */
public final class LatticeGeneratorNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Lattice Generator") //
        .icon("lattice-generator.png") //
        .shortDescription("Makes lattice configurations of a device, one per row, with their own seed and bias.") //
        .fullDescription("""
                <p>Makes lattice configurations to start from: a checkerboard, the charge-density wave relaxed between the
                electrodes at zero bias, uniform, random or thermal displacements, or a wall between metal and charge-density
                wave. Gaussian noise may be added to each.</p>
                <p>The table has one row per configuration. The displacements are a list with one number per site, at position
                <i>x · width + y</i>. A row also carries its seed, both potentials and the temperature; the nodes that follow use
                these instead of the device's. A sweep is therefore a table: let this node space the bias evenly, or edit the
                columns with any other node.</p>
                """) //
        .sinceVersion(0, 1, 0) //
        .ports(p -> p //
            .addInputPort("Device", "The device for which configurations are made.", HolsteinDevicePortObject.TYPE) //
            .addOutputTable("Configurations",
                "One row per configuration: displacement (list of numbers), seed, left and right potential, temperature and the "
                    + "kind of configuration.")) //
        .model(m -> m //
            .parametersClass(LatticeGeneratorNodeParameters.class) //
            .configure(LatticeGeneratorNodeFactory::configure) //
            .execute(LatticeGeneratorNodeFactory::execute)) //
        .nodeType(NodeType.Source) //
        .keywords("initial configuration", "charge-density wave", "checkerboard", "domain wall", "ensemble", "bias sweep") //
        .addExternalResource(Literature.NEGF_LINK, Literature.NEGF_TITLE);

    /** Called by KNIME. */
    public LatticeGeneratorNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output)
        throws InvalidSettingsException {
        input.<LatticeGeneratorNodeParameters> getParameters().validate();
        output.setOutSpec(0, LatticeTable.SPEC);
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, KNIMEException {
        NodeTask.execute(() -> {
            final HolsteinDevicePortObject device = input.getInPortObject(0);
            final LatticeTable table = new LatticeTable(device.device(), input.getParameters());
            output.setOutData(0, table.create(input.getExecutionContext()));
        });
    }
}
