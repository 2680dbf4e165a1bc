package org.keldysh.knime.node.threshold;

import java.util.stream.IntStream;

import org.keldysh.knime.execution.NodeTask;
import org.keldysh.knime.node.Literature;
import org.keldysh.knime.node.NetworkCheck;
import org.keldysh.knime.port.ForceNetworkPortObject;
import org.keldysh.knime.port.ForceNetworkPortObjectSpec;
import org.keldysh.knime.port.HolsteinDevicePortObject;
import org.keldysh.knime.port.HolsteinDevicePortObjectSpec;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.knime.table.LatticeReader;
import org.keldysh.learning.ForceFieldChoice;
import org.knime.core.data.DataColumnSpec;
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

/** The node that finds the bias at which the insulator becomes a metal. */
public final class ThresholdVoltageNodeFactory extends DefaultNodeFactory {

    private static final int NETWORK_PORT = 2;

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Threshold Voltage") //
        .icon("threshold-voltage.png") //
        .shortDescription("Bias at which the charge-density wave becomes a metal, by bisection, with its uncertainty.") //
        .fullDescription("""
                <p>Finds the left potential at which half of the trajectories become metallic within the time of the simulation. At
                every bias a number of trajectories run as in Brownian Dynamics, at the same time on all processors, from the initial
                configurations of the table and with the same thermal noise at every bias. First both ends of the range are tried,
                then the middle of what is left, again and again. Left potentials of the table do not count; each combination of
                its right potentials, temperatures and noise temperatures has a threshold of its own. Its columns "Right Potential",
                "Temperature", "Noise Temperature" and "Seed" come before device and settings.</p>
                <p>A trajectory has switched if it is a front or a breakdown, as in Order Parameter Analysis: if the metallic layer at
                the left electrode reaches the nucleation depth and stays that deep for some looks at the lattice, or if, at any look,
                the mean order of the sites that were at least four columns ahead of the wall a look before is below three quarters of
                its bulk value.</p>
                <p>The threshold is interpolated between the two biases that bracket it. Its standard error combines the width of the
                bracket, divided by the square root of 12, with the errors of both shares, which come from the 68 % score interval of
                Wilson: more bisections make the first one smaller, more trajectories the second one.</p>
                <p>Without a force network the forces are exact, which takes long. With a network (add its port with the plus sign at
                the node) all biases must be within those that the network was trained on.</p>
                """) //
        .sinceVersion(0, 1, 0) //
        .dynamicPorts(p -> p //
            .addInputPortGroup("Device", g -> g.name("Device").description("The device the configurations belong to.")
                .fixed(HolsteinDevicePortObject.TYPE)) //
            .addInputPortGroup("Initial Configurations", g -> g.name("Initial Configurations")
                .description("A column with one list of displacements per row, for example from the Lattice Generator.")
                .fixed(BufferedDataTable.TYPE)) //
            .addInputPortGroup("Force Network", g -> g.name("Force Network")
                .description("A network, from the Force Network Learner, that replaces the exact forces.")
                .optional().supportedTypes(ForceNetworkPortObject.TYPE)) //
            .addOutputPortGroup("Threshold", g -> g.name("Threshold")
                .description("Threshold voltage with its standard error and the biases that bracket it, for each right potential, "
                    + "temperature and noise temperature.").fixed(BufferedDataTable.TYPE)) //
            .addOutputPortGroup("Trials", g -> g.name("Trials")
                .description("What happened at every bias: share of the trajectories that switched, velocity, nucleation time, "
                    + "roughness and metallic fraction at the end, with errors.").fixed(BufferedDataTable.TYPE))) //
        .model(m -> m //
            .parametersClass(ThresholdVoltageNodeParameters.class) //
            .configure(ThresholdVoltageNodeFactory::configure) //
            .execute(ThresholdVoltageNodeFactory::execute)) //
        .nodeType(NodeType.Manipulator) //
        .keywords("threshold", "bisection", "switching", "insulator-to-metal transition", "breakdown", "nucleation") //
        .addExternalResource(Literature.NEGF_LINK, Literature.NEGF_TITLE) //
        .addExternalResource(Literature.LEARNING_LINK, Literature.LEARNING_TITLE);

    /** Called by KNIME. */
    public ThresholdVoltageNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output)
        throws InvalidSettingsException {
        final ThresholdVoltageNodeParameters parameters = input.getParameters();
        parameters.validate();
        final HolsteinDevicePortObjectSpec device = input.getInPortSpec(0);
        final DataTableSpec table = input.getInTableSpec(1);
        new LatticeReader(device.device(), table, parameters.m_displacementColumn);
        if (input.getInPortSpecs().length > NETWORK_PORT) {
            final ForceNetworkPortObjectSpec network = input.getInPortSpec(NETWORK_PORT);
            for (final double bias : new double[]{parameters.m_lowerBias, parameters.m_upperBias}) {
                NetworkCheck.check(network, device.device().withLeftPotential(bias), withoutBias(table))
                    .ifPresent(output::setWarningMessage);
            }
        }
        output.setOutSpecs(ThresholdTables.THRESHOLDS, ThresholdTables.TRIALS);
    }

    /** Biases of the table do not count, so that those of the search must be checked. */
    private static DataTableSpec withoutBias(final DataTableSpec table) {
        return new DataTableSpec(IntStream.range(0, table.getNumColumns()).mapToObj(table::getColumnSpec)
            .filter(column -> !column.getName().equals(LatticeColumn.LEFT_POTENTIAL.title())).toArray(DataColumnSpec[]::new));
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, KNIMEException {
        NodeTask.execute(() -> {
            final HolsteinDevicePortObject device = input.getInPortObject(0);
            final ThresholdVoltageNodeParameters parameters = input.getParameters();
            final ThresholdRun run = new ThresholdRun(parameters, forces(input, parameters.m_tolerance));
            output.setOutData(run.execute(device.device(), input.getInTable(1), input.getExecutionContext()));
            run.warning().ifPresent(output::setWarningMessage);
        });
    }

    /** Those of the network if there is one, otherwise exact ones. */
    private static ForceFieldChoice forces(final ExecuteInput input, final double tolerance) {
        if (input.getInPortObjects().length > NETWORK_PORT) {
            final ForceNetworkPortObject network = input.getInPortObject(NETWORK_PORT);
            return ForceFieldChoice.network(network.network());
        }
        return ForceFieldChoice.negf(tolerance);
    }
}
