package org.keldysh.knime.node.transport;

import org.keldysh.knime.execution.NodeTask;
import org.keldysh.knime.node.Literature;
import org.keldysh.knime.port.HolsteinDevicePortObject;
import org.keldysh.knime.port.HolsteinDevicePortObjectSpec;
import org.keldysh.knime.port.Pictures;
import org.keldysh.knime.table.LatticeReader;
import org.keldysh.physics.model.Device;
import org.knime.core.data.DataTableSpec;
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

/** The node that resolves transport and states in energy, and currents in space. */
public final class TransportSpectrumNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Transport Spectrum") //
        .icon("transport-spectrum.png") //
        .shortDescription("Transmission and density of states against energy and currents through all bonds, with pictures.") //
        .fullDescription("""
                <p>Resolves the electrons of lattice configurations in energy, exactly, with the retarded Green's function
                <i>G(E)</i>:</p>
                <p><i>T(E) = Tr [Γ<sub>L</sub> G Γ<sub>R</sub> G<sup>+</sup>], ρ<sub>i</sub>(E) = -Im G<sub>ii</sub>/π =
                Σ<sub>a</sub> W<sup>a</sup><sub>i</sub>/2π</i></p>
                <p>The transmission <i>T</i> counts the perfectly transmitted channels; it lies between 0 and the width. The local
                density of states <i>ρ<sub>i</sub></i> is the sum of what the electrodes (and the bath) fill, <i>a = L, R</i>.
                The integral of the current density <i>j(E) = T (f<sub>L</sub> - f<sub>R</sub>)/2π</i> is the current from the
                left electrode; with a bath, what goes there is added.</p>
                <p>Neither transmission nor density of states depends on the potentials, except through the displacements. The
                pictures mark the potentials and shade the bias window between them. Potentials and temperature come from the
                columns "Left Potential", "Right Potential" and "Temperature" if the table has them, else from the device.</p>
                <p>Resonances that are narrower than the distance of the energies are easily missed. The exact number of states
                in the range is therefore computed besides, by an integral in the complex plane, and compared with what the
                energies find.</p>
                <p>Where the current flows is told by the particle currents through the bonds,</p>
                <p><i>J<sub>ij</sub> = 2t Im &lt;c<sub>i</sub><sup>+</sup> c<sub>j</sub>&gt;</i>,</p>
                <p>integrals over the bias window that adapt to the tolerance and do not depend on the energies of the spectrum.
                Without a bath the sum over the bonds from one column to the next is the same everywhere, the current from the
                left electrode; with a bath, what the bath supplies on the way is added. "Conservation Residual" is the largest
                violation of this, with current and densities from a computation of their own, so that it is an independent check;
                "Bond Current Error" is the estimated error of every bond current. If it exceeds the tolerance, the node shows a
                warning.</p>
                """) //
        .sinceVersion(0, 1, 0) //
        .ports(p -> p //
            .addInputPort("Device", "The device the configurations belong to.", HolsteinDevicePortObject.TYPE) //
            .addInputTable("Configurations", "A column with one list of displacements per row, for example from the Lattice "
                + "Generator, or frames of Brownian Dynamics.") //
            .addOutputTable("Spectra", "One row per configuration and energy: transmission, current density from the left "
                + "electrode, density of states of the whole sample, its parts that the electrodes fill, and the local density "
                + "of states (list).") //
            .addOutputTable("Spectrum Summary", "The configurations, their lists left out, with the integral of the current "
                + "density over the energies, the exact number of states in the range, the share of states that the energies miss "
                + "or count twice, and, with bond currents, their estimated error and the residual of their conservation.") //
            .addOutputPort("Spectrum Picture", "Transmission and density of states against energy.", ImagePortObject.TYPE) //
            .addOutputPort("Local Density Picture", "Local density of states, averaged over y, against x and energy.",
                ImagePortObject.TYPE) //
            .addOutputTable("Bond Currents", "One row per configuration and bond: the two sites, where the bond has its middle, and "
                + "the particle current from the first site to the second, in units of t/ħ.") //
            .addOutputPort("Bond Current Picture", "The flow of electrons through the bonds of the lattice, as arrows.",
                ImagePortObject.TYPE)) //
        .model(m -> m //
            .parametersClass(TransportSpectrumNodeParameters.class) //
            .configure(TransportSpectrumNodeFactory::configure) //
            .execute(TransportSpectrumNodeFactory::execute)) //
        .nodeType(NodeType.Visualizer) //
        .keywords("transmission", "Landauer", "conductance", "local density of states", "LDOS", "spectral function", "NEGF",
            "energy gap", "bond current", "local current") //
        .addExternalResource(Literature.NEGF_LINK, Literature.NEGF_TITLE);

    /** Called by KNIME. */
    public TransportSpectrumNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output)
        throws InvalidSettingsException {
        final TransportSpectrumNodeParameters parameters = input.getParameters();
        parameters.validate();
        final Device device = input.<HolsteinDevicePortObjectSpec> getInPortSpec(0).device();
        final DataTableSpec table = input.getInTableSpec(1);
        new LatticeReader(device, table, parameters.m_displacementColumn);
        output.setOutSpecs(SpectrumTables.spectra(device, parameters.m_localDensity),
            SpectrumTables.layout(table, parameters.m_bondCurrents).spec(), Pictures.spec(), Pictures.spec(), BondTable.SPEC,
            Pictures.spec());
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, KNIMEException {
        NodeTask.execute(() -> {
            final HolsteinDevicePortObject device = input.getInPortObject(0);
            final SpectrumRun run = new SpectrumRun(device.device(), input.getParameters());
            output.setOutData(run.execute(input.getInTable(1), input.getExecutionContext()));
            run.warning().ifPresent(output::setWarningMessage);
        });
    }
}
