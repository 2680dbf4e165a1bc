package org.keldysh.knime.node.learner;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.keldysh.knime.execution.NodeFailure;
import org.keldysh.knime.execution.NodeTask;
import org.keldysh.knime.execution.SettingsCheck;
import org.keldysh.knime.node.Literature;
import org.keldysh.knime.node.learner.TrainingPorts.SetPorts;
import org.keldysh.knime.port.ForceNetworkPortObject;
import org.keldysh.knime.port.ForceNetworkPortObjectSpec;
import org.keldysh.knime.port.HolsteinDevicePortObject;
import org.keldysh.knime.port.HolsteinDevicePortObjectSpec;
import org.keldysh.knime.port.Pictures;
import org.keldysh.learning.TrainingDomain;
import org.keldysh.physics.model.Device;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node that trains a force network. */
public final class ForceNetworkLearnerNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Force Network Learner") //
        .icon("force-network-learner.png") //
        .shortDescription("Trains a neural network that predicts the electron density of a site from the lattice around it.") //
        .fullDescription("""
                <p>Out of equilibrium, too, the electron density of a site is decided by the lattice in its neighbourhood. This
                node trains a dense neural network on that dependence: input is the square of <i>(2 · radius + 1)<sup>2</sup></i>
                displacements around the site, a mask that tells which of them lie inside the sample, the distance to both
                electrodes, how transparent the lattice between the site and each electrode is, the Green's function of the site
                at the first two Matsubara frequencies of both electrodes, both potentials and the temperature; output is the
                density <i>n</i>. The electronic force follows as <i>g (n - 1/2)</i>.</p>
                <p>A committee watches the network. Each of its members leaves out other trajectories (rows with the same
                "Trajectory", seed, potentials and temperatures belong together), and a further network learns how large the errors
                there are. The spread of the members and these errors give the uncertainty of every density. Take at least as many
                trajectories at every bias as there are members, or many biases close together; otherwise members extrapolate to
                the bias they left out, and the uncertainty is too large rather than too small.</p>
                <p>The network can then replace the exact forces in Brownian Dynamics, for other initial configurations, other
                seeds, larger lattices and potentials within the range it was trained on.</p>
                <p>Labelled configurations come from the NEGF Force Labeler, or are the frames of Brownian Dynamics with exact
                forces. A few dozen frames of two trajectories are enough to begin with. With validation configurations (add the
                port with the plus sign at the node; take other trajectories, not other frames of the same ones) the weights of
                the epoch with the smallest error on them are kept, otherwise those of the last epoch; the finished network is
                measured and its uncertainty scaled on them.</p>
                <p>One network can learn several lattices at once, for example of different lengths, widths or elastic constants:
                add a port "Further Device" and a port "Further Labelled Configurations" for each. The first further device belongs
                to the first further table, and so on. Hopping, coupling and broadenings must be the same in all devices.
                Validation configurations are those of the first device.</p>
                """) //
        .sinceVersion(0, 1, 0) //
        .dynamicPorts(p -> p //
            .addInputPortGroup("Device", g -> g.name("Device").description("The device the configurations belong to.")
                .fixed(HolsteinDevicePortObject.TYPE)) //
            .addInputPortGroup(TrainingPorts.CONFIGURATIONS, g -> g.name(TrainingPorts.CONFIGURATIONS)
                .description("Displacements and exact densities (lists of numbers), one configuration per row.")
                .fixed(BufferedDataTable.TYPE)) //
            .addInputPortGroup(TrainingPorts.VALIDATION, g -> g.name(TrainingPorts.VALIDATION)
                .description("The same columns, for configurations of the first device that are not trained on.")
                .optional().supportedTypes(BufferedDataTable.TYPE)) //
            .addInputPortGroup(TrainingPorts.FURTHER_DEVICE, g -> g.name(TrainingPorts.FURTHER_DEVICE)
                .description("Another device, whose lattice, elastic constants, potentials and temperature may be others, to be "
                    + "learnt as well; add its labelled configurations to the next group.")
                .extendable().supportedTypes(HolsteinDevicePortObject.TYPE)) //
            .addInputPortGroup(TrainingPorts.FURTHER_CONFIGURATIONS, g -> g.name(TrainingPorts.FURTHER_CONFIGURATIONS)
                .description("The same columns, for the further devices, one table for each of them in the same order. A single "
                    + "table without a further device counts as validation configurations.")
                .extendable().supportedTypes(BufferedDataTable.TYPE)) //
            .addOutputPortGroup("Force Network", g -> g.name("Force Network")
                .description("The trained network, with all that is known about its origin.")
                .fixed(ForceNetworkPortObject.TYPE)) //
            .addOutputPortGroup("Training History", g -> g.name("Training History")
                .description("Training loss in every epoch of the network (member 0) and of the members of its committee, and the "
                    + "error on trajectories that are left out.")
                .fixed(BufferedDataTable.TYPE)) //
            .addOutputPortGroup("Learning Curve", g -> g.name("Learning Curve")
                .description("Picture of the training history.").fixed(ImagePortObject.TYPE)) //
            .addOutputPortGroup("Mirror Images", g -> g.name("Mirror Images")
                .description("What mirror images are worth: errors of a network as it is trained, with its density averaged over "
                    + "mirror images, and (if compared) trained the other way, all on the same unseen trajectories. Empty if the "
                    + "network is trained alone and without validation configurations.")
                .fixed(BufferedDataTable.TYPE))) //
        .model(m -> m //
            .parametersClass(ForceNetworkLearnerNodeParameters.class) //
            .configure(ForceNetworkLearnerNodeFactory::configure) //
            .execute(ForceNetworkLearnerNodeFactory::execute)) //
        .nodeType(NodeType.Learner) //
        .keywords("machine learning", "neural network", "deep learning", "training", "force field", "density") //
        .addExternalResource(Literature.LEARNING_LINK, Literature.LEARNING_TITLE);

    /** Called by KNIME. */
    public ForceNetworkLearnerNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output)
        throws InvalidSettingsException {
        final ForceNetworkLearnerNodeParameters parameters = input.getParameters();
        parameters.validate();
        final TrainingPorts ports = TrainingPorts.of(input.getInPortSpecs());
        for (final SetPorts set : Stream.concat(ports.training().stream(), ports.validation().stream()).toList()) {
            check(input, set, parameters);
        }
        output.setOutSpecs(ForceNetworkPortObjectSpec.untrained(parameters.m_patchRadius), TrainingHistory.SPEC,
            Pictures.spec(), MirrorTable.SPEC);
    }

    private static void check(final ConfigureInput input, final SetPorts set,
        final ForceNetworkLearnerNodeParameters parameters) throws InvalidSettingsException {
        final Device device = device(input, set.device());
        try {
            SettingsCheck.check(() -> TrainingDomain.of(List.of(device(input, 0), device)));
        } catch (final InvalidSettingsException e) {
            throw NodeFailure.atInput(set.deviceName(), e);
        }
        LabelReader.of(set, device, input.getInTableSpec(set.table()), parameters);
    }

    private static Device device(final ConfigureInput input, final int port) {
        return input.<HolsteinDevicePortObjectSpec> getInPortSpec(port).device();
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, KNIMEException {
        NodeTask.execute(() -> {
            final TrainingPorts ports = TrainingPorts
                .of(Arrays.stream(input.getInPortObjects()).map(PortObject::getSpec).toArray(PortObjectSpec[]::new));
            output.setOutData(new NetworkTraining(input.getParameters()).execute(
                ports.training().stream().map(set -> set(input, set)).toList(), ports.validation().map(set -> set(input, set)),
                input.getExecutionContext()));
        });
    }

    private static TrainingSet set(final ExecuteInput input, final SetPorts ports) {
        return new TrainingSet(ports, input.<HolsteinDevicePortObject> getInPortObject(ports.device()).device(),
            input.getInTable(ports.table()));
    }
}
