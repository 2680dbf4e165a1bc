package org.keldysh.knime.node.order;

import org.keldysh.knime.execution.NodeTask;
import org.keldysh.knime.node.Literature;
import org.keldysh.knime.port.HolsteinDevicePortObject;
import org.keldysh.knime.port.HolsteinDevicePortObjectSpec;
import org.keldysh.knime.port.Pictures;
import org.keldysh.physics.model.Device;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node that follows the order parameter and the wall. */
public final class OrderParameterAnalysisNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Order Parameter Analysis") //
        .icon("order-parameter-analysis.png") //
        .shortDescription("Order of the charge-density wave, motion of its wall and statistics of the transition, with pictures.") //
        .fullDescription("""
                <p>Follows the charge-density wave through the frames of Brownian Dynamics. The staggered order of a column is
                <i>m(x) = |mean over y of (-1)<sup>x+y</sup> Q|</i>. The wall between metal and charge-density wave is where
                <i>m(x)</i> first exceeds half of its bulk value, seen from the left electrode; the bulk value follows from
                the gap equation of the infinite lattice at the electron temperature.</p>
                <p>The velocity of the wall is the slope of a straight line through its positions while it is between one fifth
                and four fifths of the length; its standard error takes the correlation of the positions in time into account. For
                trajectories that differ in their seed only, the mean of their velocities is given with the standard error from
                their scatter. The velocity is missing where the wall does not get away from the left electrode.</p>
                <p>With exact forces the frames know the current from the left electrode; it then is in the table of positions and
                below the wall in its picture. Where it is smaller than the estimated error of the densities, shaded in the picture,
                it is not certain.</p>
                <p>Trajectories that differ in their seed only form an ensemble; those at another bias, temperature or noise
                temperature form another one. A trajectory is <i>insulating</i>, a <i>front</i> or a <i>breakdown</i>. It is a
                front if the metallic layer at the left electrode reaches the nucleation depth and stays that deep for some
                frames; the first of them gives the nucleation time. It is a breakdown if the order is lost ahead of the wall: if,
                in any frame, the mean order of the sites that were at least four columns ahead of the wall a frame before is
                below three quarters of its bulk value. Frames must be so close that the wall moves by less than four columns
                between them. Fronts and breakdowns have switched. The share that did has the 68 % score interval of Wilson; the
                threshold voltage is where it reaches one half, interpolated between the biases of the table.</p>
                <p>A site is metallic if its local order, half of it from the site and half from its nearest neighbours, is below half of
                the bulk value. The roughness is the standard deviation over y of the wall position <i>h(y)</i>, where the local order
                along a row first exceeds that value, averaged while the wall travels.</p>
                <p>The static structure factor is <i>S(q) = |Σ<sub>r</sub> Q<sub>r</sub> exp(-iqr)|² / N</i>, with <i>(π, π)</i>, the
                wave vector of the charge-density wave, on the grid of every lattice. The correlation lengths are those of the
                second moment: <i>S(q) = S(π, π) / (1 + (2 ξ sin(δq/2))²)</i> at the wave vector next to the peak.</p>
                <p>Trajectories with the same device, bias, temperature, noise temperature and seed but another force field are pairs.
                The distance of their walls is the mean of <i>|h<sub>1</sub> - h<sub>2</sub>|</i> over the time in which both travel.
                Frames without a column "Noise Temperature", made elsewhere, are compared with such frames only.</p>
                <p>To compare exact with predicted forces, add the port "Reference Frames" with the plus sign at the node: both
                tables then appear in the same tables and pictures.</p>
                """) //
        .sinceVersion(0, 1, 0) //
        .dynamicPorts(p -> p //
            .addInputPortGroup("Device", g -> g.name("Device").description("The device the frames belong to.")
                .fixed(HolsteinDevicePortObject.TYPE)) //
            .addInputPortGroup("Frames", g -> g.name("Frames").description("Frames of Brownian Dynamics.")
                .fixed(BufferedDataTable.TYPE)) //
            .addInputPortGroup("Reference Frames", g -> g.name("Reference Frames")
                .description("Frames to compare with, for example with exact forces.")
                .optional().supportedTypes(BufferedDataTable.TYPE)) //
            .addOutputPortGroup("Wall Position", g -> g.name("Wall Position")
                .description("Wall position, staggered order and current of every frame; the current is missing if the force "
                    + "field does not know it.").fixed(BufferedDataTable.TYPE)) //
            .addOutputPortGroup("Wall Velocity", g -> g.name("Wall Velocity")
                .description("Velocity of the wall with standard error and range of the fit, for every trajectory and for the "
                    + "mean over trajectories.")
                .fixed(BufferedDataTable.TYPE)) //
            .addOutputPortGroup("Wall Picture", g -> g.name("Wall Picture")
                .description("Wall position and current, if known, against time, for all trajectories and their mean.")
                .fixed(ImagePortObject.TYPE)) //
            .addOutputPortGroup("Lattice Picture", g -> g.name("Lattice Picture")
                .description("The lattice of the first trajectory at several times, one row for each force field.")
                .fixed(ImagePortObject.TYPE)) //
            .addOutputPortGroup("Ensemble", g -> g.name("Ensemble")
                .description("A row for each force field, bias, temperature and noise temperature: share of the trajectories that "
                    + "switched, velocity, nucleation time, roughness, metallic fraction at the end, structure factor and threshold "
                    + "voltage, with errors.")
                .fixed(BufferedDataTable.TYPE)) //
            .addOutputPortGroup("Structure Factor", g -> g.name("Structure Factor")
                .description("S(q) of every ensemble with its standard error over trajectories; wave vectors in radians per column "
                    + "and row.").fixed(BufferedDataTable.TYPE)) //
            .addOutputPortGroup("Wall Comparison", g -> g.name("Wall Comparison")
                .description("Mean distance, in columns, between the walls of trajectories that differ in their force field only, for "
                    + "every pair and on average. Empty if there is a single force field.").fixed(BufferedDataTable.TYPE)) //
            .addOutputPortGroup("Velocity Picture", g -> g.name("Velocity Picture")
                .description("Mean wall velocity against the left potential, with standard errors, for each force field, temperature "
                    + "and noise temperature.").fixed(ImagePortObject.TYPE)) //
            .addOutputPortGroup("Structure Factor Picture", g -> g.name("Structure Factor Picture")
                .description("Maps of S(q) of up to four ensembles.").fixed(ImagePortObject.TYPE))) //
        .model(m -> m //
            .parametersClass(OrderParameterAnalysisNodeParameters.class) //
            .configure(OrderParameterAnalysisNodeFactory::configure) //
            .execute(OrderParameterAnalysisNodeFactory::execute)) //
        .nodeType(NodeType.Visualizer) //
        .keywords("order parameter", "charge-density wave", "domain wall", "front", "velocity", "phase transition") //
        .addExternalResource(Literature.NEGF_LINK, Literature.NEGF_TITLE) //
        .addExternalResource(Literature.LEARNING_LINK, Literature.LEARNING_TITLE);

    /** Called by KNIME. */
    public OrderParameterAnalysisNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output)
        throws InvalidSettingsException {
        final OrderParameterAnalysisNodeParameters parameters = input.getParameters();
        parameters.validate();
        final HolsteinDevicePortObjectSpec device = input.getInPortSpec(0);
        for (int port = 1; port < input.getInPortSpecs().length; port++) {
            new FrameReader(device.device(), input.getInTableSpec(port), parameters.m_displacementColumn);
        }
        output.setOutSpecs(WallTables.POSITIONS, WallTables.VELOCITIES, Pictures.spec(), Pictures.spec(), EnsembleTables.ENSEMBLES,
            EnsembleTables.STRUCTURE_FACTORS, WallComparison.SPEC, Pictures.spec(), Pictures.spec());
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, KNIMEException {
        NodeTask.execute(() -> {
            final Device device = input.<HolsteinDevicePortObject> getInPortObject(0).device();
            final OrderAnalysis analysis = new OrderAnalysis(device, input.getParameters());
            for (int port = 1; port < input.getInPortObjects().length; port++) {
                analysis.read(input.getInTable(port), input.getExecutionContext());
            }
            output.setOutData(analysis.results(input.getExecutionContext()));
        });
    }
}
