package org.keldysh.knime.node.device;

import org.keldysh.knime.node.Literature;
import org.keldysh.knime.port.HolsteinDevicePortObject;
import org.keldysh.physics.model.Device;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeLogger;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.keldysh.knime.execution.NodeTask;
import org.knime.core.node.CanceledExecutionException;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node that describes the sample and its electrodes. */
public final class HolsteinDeviceNodeFactory extends DefaultNodeFactory {

    private static final NodeLogger LOGGER = NodeLogger.getLogger(HolsteinDeviceNodeFactory.class);

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Holstein Device") //
        .icon("holstein-device.png") //
        .shortDescription("A Holstein lattice between two electrodes: geometry, couplings, bias and temperature.") //
        .fullDescription("""
                <p>Describes a rectangular piece of a square lattice between a left and a right electrode. Spinless electrons
                hop between the sites and couple to a classical displacement Q of every site:</p>
                <p><i>H = -t Σ<sub>&lt;ij&gt;</sub> (c<sub>i</sub><sup>†</sup>c<sub>j</sub> + h.c.)
                - g Σ<sub>i</sub> (n<sub>i</sub> - 1/2) Q<sub>i</sub> + (k/2) Σ<sub>i</sub> Q<sub>i</sub><sup>2</sup>
                + κ Σ<sub>&lt;ij&gt;</sub> Q<sub>i</sub>Q<sub>j</sub></i></p>
                <p>Each electrode is a wide-band reservoir of its own chemical potential on the first or the last column of the
                lattice; a bath may couple to every site. The current flows along the length. Energies are in units of an energy
                of your choice, usually the hopping; ħ = e = k<sub>B</sub> = 1.</p>
                <p>At half filling and low temperature the lattice forms a checkerboard charge-density wave with an energy gap.
                With the default couplings the gap is about 2.3: a left potential below about 1.3 changes nothing, between about
                1.4 and 1.9 a metallic layer forms at the left electrode and its wall moves through the sample, and above
                about 2.1 the charge-density wave breaks down everywhere.</p>
                """) //
        .sinceVersion(0, 1, 0) //
        .ports(p -> p //
            .addOutputPort("Device", "The device, for all other nodes.", HolsteinDevicePortObject.TYPE)) //
        .model(m -> m //
            .parametersClass(HolsteinDeviceNodeParameters.class) //
            .configure(HolsteinDeviceNodeFactory::configure) //
            .execute(HolsteinDeviceNodeFactory::execute)) //
        .nodeType(NodeType.Source) //
        .keywords("Holstein model", "charge-density wave", "electron-phonon", "electrode", "bias", "lattice", "NEGF") //
        .addExternalResource(Literature.NEGF_LINK, Literature.NEGF_TITLE) //
        .addExternalResource(Literature.LEARNING_LINK, Literature.LEARNING_TITLE);

    /** Called by KNIME. */
    public HolsteinDeviceNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output)
        throws InvalidSettingsException {
        final HolsteinDeviceNodeParameters parameters = input.getParameters();
        output.setOutSpec(0, new HolsteinDevicePortObject(parameters.device()).getSpec());
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, KNIMEException {
        NodeTask.execute(() -> {
            final Device device = input.<HolsteinDeviceNodeParameters> getParameters().device();
            final HolsteinDevicePortObject object = new HolsteinDevicePortObject(device);
            LOGGER.info(object.getSummary());
            output.setOutData(0, object);
        });
    }
}
