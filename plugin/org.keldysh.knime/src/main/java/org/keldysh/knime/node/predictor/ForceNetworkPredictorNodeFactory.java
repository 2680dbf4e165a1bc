package org.keldysh.knime.node.predictor;

import org.keldysh.knime.execution.NodeTask;
import org.keldysh.knime.node.Literature;
import org.keldysh.knime.node.NetworkCheck;
import org.keldysh.knime.port.ForceNetworkPortObject;
import org.keldysh.knime.port.HolsteinDevicePortObject;
import org.keldysh.knime.port.HolsteinDevicePortObjectSpec;
import org.keldysh.knime.table.LatticeReader;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node that predicts forces with a network. */
public final class ForceNetworkPredictorNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Force Network Predictor") //
        .icon("force-network-predictor.png") //
        .shortDescription("Predicts electron density and forces of lattice configurations with a force network.") //
        .fullDescription("""
                <p>Applies a trained force network to lattice configurations: the density of each site follows from the
                displacements around it, the electronic force is <i>g (n - 1/2)</i>, and the elastic force is added exactly.</p>
                <p>Potentials and temperature come from the columns "Left Potential", "Right Potential" and "Temperature" if the
                table has them, else from the device. Outside the range that the network has learnt the node warns; hopping, coupling
                and broadenings must be the same. The lattice may have another size.</p>
                <p>A committee of networks tells the uncertainty of every density, a standard deviation that is calibrated on
                trajectories the networks had not seen, and its root mean square over all sites.</p>
                """) //
        .sinceVersion(0, 1, 0) //
        .ports(p -> p //
            .addInputPort("Device", "The device the configurations belong to.", HolsteinDevicePortObject.TYPE) //
            .addInputPort("Force Network", "The network, from the Force Network Learner.", ForceNetworkPortObject.TYPE) //
            .addInputTable("Configurations", "A column with one list of displacements per row.") //
            .addOutputTable("Predicted Configurations",
                "The input columns, followed by the predicted density, electronic force and total force (lists).")) //
        .model(m -> m //
            .parametersClass(ForceNetworkPredictorNodeParameters.class) //
            .configure(ForceNetworkPredictorNodeFactory::configure) //
            .execute(ForceNetworkPredictorNodeFactory::execute)) //
        .nodeType(NodeType.Predictor) //
        .keywords("machine learning", "neural network", "force", "density", "prediction") //
        .addExternalResource(Literature.LEARNING_LINK, Literature.LEARNING_TITLE);

    /** Called by KNIME. */
    public ForceNetworkPredictorNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output)
        throws InvalidSettingsException {
        final ForceNetworkPredictorNodeParameters parameters = input.getParameters();
        final HolsteinDevicePortObjectSpec device = input.getInPortSpec(0);
        final DataTableSpec table = input.getInTableSpec(2);
        new LatticeReader(device.device(), table, parameters.m_displacementColumn);
        NetworkCheck.check(input.getInPortSpec(1), device.device(), table).ifPresent(output::setWarningMessage);
        output.setOutSpec(0, ForcePredictions.layout(table).spec());
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, KNIMEException {
        NodeTask.execute(() -> {
            final HolsteinDevicePortObject device = input.getInPortObject(0);
            final ForceNetworkPortObject network = input.getInPortObject(1);
            final ForceNetworkPredictorNodeParameters parameters = input.getParameters();
            final ForcePredictions predictions = new ForcePredictions(device.device(), network.network());
            output.setOutData(0,
                predictions.create(input.getInTable(2), parameters.m_displacementColumn, input.getExecutionContext()));
            predictions.warning().ifPresent(output::setWarningMessage);
        });
    }
}
