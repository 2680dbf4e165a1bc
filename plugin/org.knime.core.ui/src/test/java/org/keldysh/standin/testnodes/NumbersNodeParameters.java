package org.keldysh.standin.testnodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;

/** Parameters of a node for tests. */
final class NumbersNodeParameters implements NodeParameters {

    @Widget(title = "Rows", description = "How many rows there are.")
    int m_rows = 3;

    @Widget(title = "Rule", description = "What the numbers are.")
    Rule m_rule = Rule.COUNT;

    double[] m_offsets = {0.5};

    Group m_group = new Group();

    static final class Group implements NodeParameters {
        String m_column = "x";
        boolean m_flag;
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (m_rows < 0) {
            throw new InvalidSettingsException("The number of rows must not be negative, it is " + m_rows + ".");
        }
    }
}
