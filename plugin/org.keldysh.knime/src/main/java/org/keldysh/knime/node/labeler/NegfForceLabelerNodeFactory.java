package org.keldysh.knime.node.labeler;

import org.keldysh.knime.execution.NodeTask;
import org.keldysh.knime.node.Literature;
import org.keldysh.knime.port.HolsteinDevicePortObject;
import org.keldysh.knime.port.HolsteinDevicePortObjectSpec;
import org.keldysh.knime.table.LatticeReader;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node that computes exact forces on configurations. */
public final class NegfForceLabelerNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("NEGF Force Labeler") //
        .icon("negf-force-labeler.png") //
        .shortDescription("Exact electron density, forces and current of lattice configurations out of equilibrium.") //
        .fullDescription("""
                <p>Solves the electrons in every lattice configuration exactly with nonequilibrium Green's functions:</p>
                <p><i>n<sub>i</sub> = Σ<sub>a</sub> ∫ dE/2π f<sub>a</sub>(E) Σ<sub>j</sub> Γ<sup>a</sup><sub>j</sub>
                |G<sub>ij</sub>(E)|<sup>2</sup>,
                F<sub>i</sub> = g (n<sub>i</sub> - 1/2) - k Q<sub>i</sub> - κ Σ<sub>j</sub> Q<sub>j</sub></i></p>
                <p>where <i>a</i> counts the electrodes (and the bath), <i>f<sub>a</sub></i> is the Fermi function of its chemical
                potential and <i>G</i> the retarded Green's function. The Green's function is found column by column; the part of
                the density below the lowest chemical potential comes from poles of the Fermi function, the bias window from an
                adaptive integral. Both adapt to the tolerance.</p>
                <p>Every row tells how accurate it is: "Density Error" is the estimated bound of the error of every density,
                "Energies" the number of energies at which the Green's function was computed. Two residuals are independent
                checks by exact identities: "Sum Rule Residual" is the largest spectral weight of a site that the integration has
                missed (the density accounts for it by the shares that the electrodes have around it), "Current Residual" the
                largest difference between the Landauer current of a reservoir and the one that follows from the densities.
                "Undefined Sites" counts sites that rest on levels narrower than 10<sup>-12</sup>, whose occupation double
                precision does not define; the error estimate leaves them out. If a row misses the tolerance or has such sites,
                the node shows a warning.</p>
                <p>Potentials and temperature come from the columns "Left Potential", "Right Potential" and "Temperature" if the
                table has them, else from the device. Rows are computed at the same time on all processors.</p>
                <p>With a checkpoint folder every finished row is kept in a file until the table is complete: an execution that was
                cancelled or killed loses none of them, and the next one goes on with the rows that are left.</p>
                """) //
        .sinceVersion(0, 1, 0) //
        .ports(p -> p //
            .addInputPort("Device", "The device the configurations belong to.", HolsteinDevicePortObject.TYPE) //
            .addInputTable("Configurations", "A column with one list of displacements per row, for example from the Lattice "
                + "Generator, or frames of Brownian Dynamics.") //
            .addOutputTable("Labelled Configurations", "The input columns, followed by the density, the electronic force "
                + "<i>g (n - 1/2)</i> and the total force (lists), the current from the left electrode into the sample, the "
                + "estimated density error, the number of undefined sites, the number of energies, and the residuals of sum rule and "
                + "currents.")) //
        .model(m -> m //
            .parametersClass(NegfForceLabelerNodeParameters.class) //
            .configure(NegfForceLabelerNodeFactory::configure) //
            .execute(NegfForceLabelerNodeFactory::execute)) //
        .nodeType(NodeType.Manipulator) //
        .keywords("nonequilibrium Green's function", "NEGF", "Keldysh", "density", "force", "current", "label", "checkpoint", "restart") //
        .addExternalResource(Literature.NEGF_LINK, Literature.NEGF_TITLE) //
        .addExternalResource(Literature.LEARNING_LINK, Literature.LEARNING_TITLE);

    /** Called by KNIME. */
    public NegfForceLabelerNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output)
        throws InvalidSettingsException {
        final NegfForceLabelerNodeParameters parameters = input.getParameters();
        parameters.validate();
        final HolsteinDevicePortObjectSpec device = input.getInPortSpec(0);
        new LatticeReader(device.device(), input.getInTableSpec(1), parameters.m_displacementColumn);
        output.setOutSpec(0, ForceLabels.layout(input.getInTableSpec(1)).spec());
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, KNIMEException {
        NodeTask.execute(() -> {
            final HolsteinDevicePortObject device = input.getInPortObject(0);
            final ForceLabels labels = new ForceLabels(device.device(), input.getParameters());
            output.setOutData(0, labels.create(input.getInTable(1), input.getExecutionContext()));
            labels.warning().ifPresent(output::setWarningMessage);
        });
    }
}
