package org.keldysh.knime.node.device;

import org.keldysh.knime.execution.SettingsCheck;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;

/** Parameters of the Holstein Device node. */
final class HolsteinDeviceNodeParameters implements NodeParameters {

    @Section(title = "Lattice")
    interface LatticeSection {
    }

    @Section(title = "Couplings")
    @After(LatticeSection.class)
    interface CouplingSection {
    }

    @Section(title = "Electrodes and bath")
    @After(CouplingSection.class)
    interface ReservoirSection {
    }

    static final class AtLeastTwo extends MinValidation {
        @Override
        protected double getMin() {
            return 2;
        }
    }

    @Layout(LatticeSection.class)
    @Widget(title = "Length", description = "Number of columns between the electrodes, along the current; at least 2.")
    @NumberInputWidget(minValidation = AtLeastTwo.class)
    int m_length = 24;

    @Layout(LatticeSection.class)
    @Widget(title = "Width", description = "Number of sites in each column, across the current; at least 2.")
    @NumberInputWidget(minValidation = AtLeastTwo.class)
    int m_width = 8;

    @Layout(LatticeSection.class)
    @Widget(title = "Periodic width",
        description = "Whether the first and the last row are neighbours, so that the sample has no free edges.")
    boolean m_periodicWidth = true;

    @Layout(CouplingSection.class)
    @Widget(title = "Hopping t", description = "Hopping amplitude of the electrons between neighbouring sites.")
    double m_hopping = 1;

    @Layout(CouplingSection.class)
    @Widget(title = "Coupling g", description = "Coupling of the electron density to the displacement of its site.")
    double m_coupling = 1.5;

    @Layout(CouplingSection.class)
    @Widget(title = "Stiffness k", description = "Spring constant of every site; greater than 0.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double m_stiffness = 1;

    @Layout(CouplingSection.class)
    @Widget(title = "Neighbour coupling κ",
        description = "Elastic coupling of neighbouring sites. A positive value favours opposite displacements.")
    double m_neighbourCoupling = 0.15;

    @Layout(ReservoirSection.class)
    @Widget(title = "Lead broadening Γ",
        description = "Coupling of the electrodes to the first and the last column; at least 0.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_leadBroadening = 1;

    @Layout(ReservoirSection.class)
    @Widget(title = "Bath broadening",
        description = "Coupling of an additional bath to every site; 0 means that there is no bath.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_bathBroadening;

    @Layout(ReservoirSection.class)
    @Widget(title = "Temperature T", description = "Electron temperature of electrodes and bath; greater than 0.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double m_temperature = 0.05;

    @Layout(ReservoirSection.class)
    @Widget(title = "Left potential",
        description = "Chemical potential of the left (gated) electrode. Tables may give another one for each row.")
    double m_leftPotential = 1.7;

    @Layout(ReservoirSection.class)
    @Widget(title = "Right potential",
        description = "Chemical potential of the right electrode. Tables may give another one for each row.")
    double m_rightPotential;

    @Layout(ReservoirSection.class)
    @Widget(title = "Bath potential", description = "Chemical potential of the bath; without meaning if there is no bath.")
    double m_bathPotential;

    Device device() throws InvalidSettingsException {
        return SettingsCheck.check(() -> new Device(new SquareLattice(m_length, m_width, m_periodicWidth),
            new HolsteinModel(m_hopping, m_coupling, m_stiffness, m_neighbourCoupling), m_leadBroadening,
            m_bathBroadening, m_temperature, m_leftPotential, m_rightPotential, m_bathPotential));
    }

    @Override
    public void validate() throws InvalidSettingsException {
        device();
    }
}
