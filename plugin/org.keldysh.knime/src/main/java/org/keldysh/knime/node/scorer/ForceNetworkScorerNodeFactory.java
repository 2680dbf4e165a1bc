package org.keldysh.knime.node.scorer;

import java.util.List;

import org.keldysh.knime.execution.NodeTask;
import org.keldysh.knime.node.Literature;
import org.keldysh.knime.port.HolsteinDevicePortObject;
import org.keldysh.knime.port.HolsteinDevicePortObjectSpec;
import org.keldysh.knime.port.Pictures;
import org.knime.core.data.DataTableSpec;
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

/** The node that compares predicted with exact forces. */
public final class ForceNetworkScorerNodeFactory extends DefaultNodeFactory {

    private static final int DEVICE_PORT = 2;

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Force Network Scorer") //
        .icon("force-network-scorer.png") //
        .shortDescription("Compares predicted with exact densities and electronic forces, in numbers, by region, and in pictures.") //
        .fullDescription("""
                <p>Compares what a force network predicts with the exact result on the same configurations, over all sites: the
                root mean square error and the largest error of the density, the root mean square error of the electronic force,
                and its coefficient of determination
                <i>R<sup>2</sup> = 1 - Σ (F<sup>pred</sup> - F)<sup>2</sup> / Σ (F - F<sup>mean</sup>)<sup>2</sup></i>.</p>
                <p>If the predicted table has the columns "Predicted Density Uncertainty" and "Uncertainty", the uncertainties are
                scored, too: the root mean square of the predicted standard deviations, and the ratio of the true root mean square
                error to it. It is 1 if the uncertainty is calibrated, larger if the network is too sure of itself.</p>
                <p>The table "By Region" tells where the network works and where it does not. Its rows are all sites; every
                combination of potentials and temperature in the labelled table ("V 2.2, T 0.1" is left potential 2.2, temperature
                0.1; the right potential is told if it is not 0); and with a device (add the port with the plus sign at the node):</p>
                <ul>
                <li><b>left electrode</b>, <b>right electrode</b>: the first and the last three columns of the lattice (half of
                the columns, if there are fewer than six);</li>
                <li><b>metal</b>, <b>wall</b>, <b>insulator</b>: the other columns, by their staggered order
                <i>m(x) = |mean over y of (-1)<sup>x+y</sup> Q|</i>: below a quarter of its bulk value, between, and above three
                quarters. The bulk value follows from the gap equation of the infinite lattice at the temperature of the row;</li>
                <li><b>before contact</b>, <b>after contact</b>: all sites of the configurations whose wall, where <i>m(x)</i> first
                exceeds half of its bulk value seen from the left electrode, is more than 3.5 columns away from the right
                electrode, and of those where it is not.</li>
                </ul>
                <p>"Relative Uncertainty" is the uncertainty of a row over that of the least uncertain state or combination of
                potentials and temperature. A network sees little more than the neighbourhood of a site; a large value tells that it
                knows that this is not enough. Half of the squared error sits in less than a hundredth of the sites, which have
                states within the gap. Median error and median uncertainty do not depend on those: "Relative Median Uncertainty"
                tells where all sites become less certain, as after the metal has touched the right electrode.</p>
                <p>Rows belong together if they have the same row key. Take configurations the network was not trained on: another
                trajectory, not other frames of the same one.</p>
                """) //
        .sinceVersion(0, 1, 0) //
        .dynamicPorts(p -> p //
            .addInputPortGroup("Labelled Configurations", g -> g.name("Labelled Configurations")
                .description("Exact densities and electronic forces, from the NEGF Force Labeler or from Brownian Dynamics "
                    + "without network; with a device also the column \"Displacement\".")
                .fixed(BufferedDataTable.TYPE)) //
            .addInputPortGroup("Predicted Configurations", g -> g.name("Predicted Configurations")
                .description("The same rows from the Force Network Predictor.").fixed(BufferedDataTable.TYPE)) //
            .addInputPortGroup("Device", g -> g.name("Device")
                .description("The device the configurations belong to, to tell the regions of its lattice apart.")
                .optional().supportedTypes(HolsteinDevicePortObject.TYPE)) //
            .addOutputPortGroup("Metrics", g -> g.name("Metrics")
                .description("One row with the errors over all configurations and, if the predicted table tells it, the "
                    + "uncertainty and its ratio to the true error.").fixed(BufferedDataTable.TYPE)) //
            .addOutputPortGroup("Parity Picture", g -> g.name("Parity Picture")
                .description("Predicted against exact electronic force; the colour tells how many sites lie in a cell of the "
                    + "picture.").fixed(ImagePortObject.TYPE)) //
            .addOutputPortGroup("By Region", g -> g.name("By Region")
                .description("Errors and uncertainties of all sites, by region of the lattice and by state (with a device), and "
                    + "by potentials and temperature, one row for each.").fixed(BufferedDataTable.TYPE)) //
            .addOutputPortGroup("Uncertainty Calibration", g -> g.name("Uncertainty Calibration")
                .description("True error against predicted uncertainty of the density, on logarithmic axes: sites and, with "
                    + "larger markers, whole frames, in bins of similar uncertainty. Below, the number of sites in each bin.")
                .fixed(ImagePortObject.TYPE))) //
        .model(m -> m //
            .parametersClass(ForceNetworkScorerNodeParameters.class) //
            .configure(ForceNetworkScorerNodeFactory::configure) //
            .execute(ForceNetworkScorerNodeFactory::execute)) //
        .nodeType(NodeType.Manipulator) //
        .keywords("machine learning", "accuracy", "error", "RMSE", "R2", "parity plot", "validation", "uncertainty", "calibration") //
        .addExternalResource(Literature.LEARNING_LINK, Literature.LEARNING_TITLE);

    /** Called by KNIME. */
    public ForceNetworkScorerNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output)
        throws InvalidSettingsException {
        final ForceNetworkScorerNodeParameters parameters = input.getParameters();
        final DataTableSpec exact = input.getInTableSpec(0);
        parameters.exactColumns(exact);
        new BiasReader(exact);
        if (input.getInPortSpecs().length > DEVICE_PORT) {
            new WallStateReader(input.<HolsteinDevicePortObjectSpec> getInPortSpec(DEVICE_PORT).device(), exact);
        }
        final boolean withUncertainty = parameters.predictedColumns(input.getInTableSpec(1)).uncertainty().isPresent();
        output.setOutSpecs(ForceComparison.metricsSpec(withUncertainty), Pictures.spec(), GroupTable.SPEC, Pictures.spec());
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, KNIMEException {
        NodeTask.execute(() -> {
            final ForceNetworkScorerNodeParameters parameters = input.getParameters();
            final ForceNetworkScorerNodeParameters.Columns predicted =
                parameters.predictedColumns(input.getInTable(1).getDataTableSpec());
            final PredictedPairs pairs = PredictedPairs.read(input.getInTable(0),
                parameters.exactColumns(input.getInTable(0).getDataTableSpec()), input.getInTable(1), predicted,
                input.getExecutionContext());
            output.setOutData(new ForceComparison(pairs, groups(input, pairs), predicted.uncertainty().isPresent())
                .create(input.getExecutionContext()));
            pairs.gap().ifPresent(output::setWarningMessage);
        });
    }

    private static List<SiteGroup> groups(final ExecuteInput input, final PredictedPairs pairs)
        throws InvalidSettingsException, KNIMEException, CanceledExecutionException {
        final DataTableSpec exact = input.getInTable(0).getDataTableSpec();
        final SiteGroups groups = new SiteGroups(pairs);
        if (input.getInPortObjects().length > DEVICE_PORT) {
            final HolsteinDevicePortObject device = input.getInPortObject(DEVICE_PORT);
            groups.addRegions(device.device().lattice(),
                new WallStateReader(device.device(), exact).read(pairs, input.getExecutionContext()));
        }
        groups.addBiases(new BiasReader(exact).read(pairs));
        return groups.list();
    }
}
