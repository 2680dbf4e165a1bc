package org.knime.node.parameters;

import java.util.Optional;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.port.PortObjectSpec;

/** What is known about a node when its parameters are chosen. */
public interface NodeParametersInput {

    /** @return what will go in, {@code null} where nothing is connected */
    PortObjectSpec[] getInPortSpecs();

    /**
     * @param index which input
     * @return what will go in, empty if nothing is connected
     */
    Optional<PortObjectSpec> getInPortSpec(int index);

    /** @return the tables that will go in, {@code null} where nothing is connected */
    DataTableSpec[] getInTableSpecs();

    /**
     * @param index which input
     * @return the table that will go in, empty if nothing is connected
     */
    Optional<DataTableSpec> getInTableSpec(int index);
}
