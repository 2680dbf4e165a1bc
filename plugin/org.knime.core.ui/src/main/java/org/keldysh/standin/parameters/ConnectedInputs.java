package org.keldysh.standin.parameters;

import java.util.Arrays;
import java.util.Optional;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.parameters.NodeParametersInput;

/** What is connected to a node. */
final class ConnectedInputs implements NodeParametersInput {

    private final PortObjectSpec[] m_specs;

    ConnectedInputs(final PortObjectSpec[] specs) {
        m_specs = specs;
    }

    @Override
    public PortObjectSpec[] getInPortSpecs() {
        return m_specs;
    }

    @Override
    public Optional<PortObjectSpec> getInPortSpec(final int index) {
        return Optional.ofNullable(m_specs[index]);
    }

    @Override
    public DataTableSpec[] getInTableSpecs() {
        return Arrays.stream(m_specs).map(DataTableSpec.class::cast).toArray(DataTableSpec[]::new);
    }

    @Override
    public Optional<DataTableSpec> getInTableSpec(final int index) {
        return getInPortSpec(index).map(DataTableSpec.class::cast);
    }
}
