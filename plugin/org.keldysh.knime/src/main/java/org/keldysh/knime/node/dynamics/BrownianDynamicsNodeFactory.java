package org.keldysh.knime.node.dynamics;

import org.keldysh.knime.execution.NodeTask;
import org.keldysh.knime.execution.SettingsCheck;
import org.keldysh.knime.node.Literature;
import org.keldysh.knime.node.NetworkCheck;
import org.keldysh.knime.port.ForceNetworkPortObject;
import org.keldysh.knime.port.HolsteinDevicePortObject;
import org.keldysh.knime.port.HolsteinDevicePortObjectSpec;
import org.keldysh.knime.table.LatticeReader;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node that lets lattices evolve in time. */
public final class BrownianDynamicsNodeFactory extends DefaultNodeFactory {

    private static final int NETWORK_PORT = 2;

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Brownian Dynamics") //
        .icon("brownian-dynamics.png") //
        .shortDescription("Overdamped dynamics of the lattice with exact forces, or with those of a force network.") //
        .fullDescription("""
                <p>Lets every initial configuration evolve in time by overdamped Langevin dynamics, by default
                in the Euler-Maruyama scheme:</p>
                <p><i>Q<sub>i</sub>(t + dt) = Q<sub>i</sub>(t) + F<sub>i</sub> dt/γ + (2 T<sub>noise</sub> dt/γ)<sup>1/2</sup>
                ξ<sub>i</sub></i></p>
                <p>with independent Gaussian random numbers <i>ξ<sub>i</sub></i> of unit variance. Without a force network the
                forces are exact: at every step the electrons are solved with nonequilibrium Green's functions. With a network
                (add its port with the plus sign at the node) everything else is the same, only much faster.</p>
                <p>Potentials, temperature, noise temperature and seed come from the columns "Left Potential", "Right Potential",
                "Temperature", "Noise Temperature" and "Seed" if the table has them; frames of this node, as initial
                configurations, have them all. The same seed gives the same thermal noise with exact and with predicted forces.
                Rows are computed at the same time on all processors; the result does not depend on their number.</p>
                <p>A trajectory on a network can be checked: every few steps the exact forces are computed as well, and the table
                "NEGF Checks" tells how far the two are apart. The log of the node sums up how the difference grows. If the network
                tells its uncertainty, exact forces can replace those of the network wherever it is too uncertain.</p>
                <p>With a checkpoint folder a long run survives everything: whenever it is cancelled, or the computer stops, the
                next execution goes on from the last checkpoints and gives the same tables, bit for bit. A checkpoint belongs to
                one trajectory, recognised by everything that determines it (device, initial configuration, settings, seed, force
                field); a trajectory for which there is none starts from its beginning.</p>
                <p>Exact forces adapt to the tolerance at every step. Frames have the estimated bound of the error of every density
                in a column "Density Error", and the log of the node tells the largest one of all steps. If steps miss the tolerance,
                or rest on levels so narrow that double precision does not define the occupation of a site, the node warns once, with
                their number.</p>
                """) //
        .sinceVersion(0, 1, 0) //
        .dynamicPorts(p -> p //
            .addInputPortGroup("Device", g -> g.name("Device").description("The device the configurations belong to.")
                .fixed(HolsteinDevicePortObject.TYPE)) //
            .addInputPortGroup("Initial Configurations", g -> g.name("Initial Configurations")
                .description("A column with one list of displacements per row, for example from the Lattice Generator. Every row "
                    + "starts a trajectory.")
                .fixed(BufferedDataTable.TYPE)) //
            .addInputPortGroup("Force Network", g -> g.name("Force Network")
                .description("A network, from the Force Network Learner, that replaces the exact forces.")
                .optional().supportedTypes(ForceNetworkPortObject.TYPE)) //
            .addOutputPortGroup("Frames", g -> g.name("Frames")
                .description("Displacement, density and forces (lists) of every trajectory, every few steps, with its seed, "
                    + "potentials, temperature and noise temperature; the last column is the uncertainty of the density that a "
                    + "network expects (root mean square over all sites).")
                .fixed(BufferedDataTable.TYPE)) //
            .addOutputPortGroup("Observables", g -> g.name("Observables")
                .description("Wall position, staggered order, mean density and current of every trajectory at every step.")
                .fixed(BufferedDataTable.TYPE)) //
            .addOutputPortGroup("NEGF Checks", g -> g.name("NEGF Checks")
                .description("Differences between the forces of the network and the exact ones, at the steps where both were "
                    + "computed; no rows without checks.")
                .fixed(BufferedDataTable.TYPE))) //
        .model(m -> m //
            .parametersClass(BrownianDynamicsNodeParameters.class) //
            .configure(BrownianDynamicsNodeFactory::configure) //
            .execute(BrownianDynamicsNodeFactory::execute)) //
        .nodeType(NodeType.Manipulator) //
        .keywords("Langevin", "molecular dynamics", "Euler-Maruyama", "Heun", "trajectory", "checkpoint", "restart", "simulation", "NEGF", "force network") //
        .addExternalResource(Literature.LEARNING_LINK, Literature.LEARNING_TITLE) //
        .addExternalResource(Literature.NEGF_LINK, Literature.NEGF_TITLE);

    /** Called by KNIME. */
    public BrownianDynamicsNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output)
        throws InvalidSettingsException {
        final BrownianDynamicsNodeParameters parameters = input.getParameters();
        parameters.validate();
        final HolsteinDevicePortObjectSpec device = input.getInPortSpec(0);
        final DataTableSpec table = input.getInTableSpec(1);
        new LatticeReader(device.device(), table, parameters.m_displacementColumn);
        if (input.getInPortSpecs().length > NETWORK_PORT) {
            NetworkCheck.check(input.getInPortSpec(NETWORK_PORT), device.device(), table).ifPresent(output::setWarningMessage);
        } else {
            SettingsCheck.require(!parameters.checks().isActive(), "Checks with NEGF need a force network, because without one all "
                + "forces are exact; connect a network, or set \"Check with NEGF every n steps\" and \"Use NEGF where the "
                + "uncertainty exceeds\" to 0.");
        }
        output.setOutSpecs(TrajectoryTables.FRAMES, TrajectoryTables.OBSERVABLES, TrajectoryTables.CHECKS);
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, KNIMEException {
        NodeTask.execute(() -> {
            final HolsteinDevicePortObject device = input.getInPortObject(0);
            final BrownianDynamicsNodeParameters parameters = input.getParameters();
            final TrajectoryRun run = new TrajectoryRun(parameters, forces(input, parameters));
            output.setOutData(run.execute(device.device(), input.getInTable(1), input.getExecutionContext()));
            run.warning().ifPresent(output::setWarningMessage);
        });
    }

    private static TrajectoryForces forces(final ExecuteInput input, final BrownianDynamicsNodeParameters parameters) {
        if (input.getInPortObjects().length > NETWORK_PORT) {
            final ForceNetworkPortObject network = input.getInPortObject(NETWORK_PORT);
            return new NetworkForces(network.network(), parameters.checks(), parameters.m_tolerance,
                parameters.m_recordEvery);
        }
        return new NegfForces(parameters.m_tolerance);
    }
}
