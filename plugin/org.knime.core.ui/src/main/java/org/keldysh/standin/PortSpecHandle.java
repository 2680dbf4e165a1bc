package org.keldysh.standin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.port.PortObjectSpec;

/** What is known about the object at a port before it is there. */
public final class PortSpecHandle {

    private static final PortSpecHandle UNKNOWN = new PortSpecHandle(null);

    private final PortObjectSpec m_spec;

    private PortSpecHandle(final PortObjectSpec spec) {
        m_spec = spec;
    }

    static PortSpecHandle of(final PortObjectSpec spec) {
        return spec == null ? UNKNOWN : new PortSpecHandle(spec);
    }

    /** @return stands for an object about which nothing is known before it is there */
    public static PortSpecHandle unknown() {
        return UNKNOWN;
    }

    /** @return whether something is known */
    public boolean isKnown() {
        return m_spec != null;
    }

    /** @return the columns if this is about a table */
    public Optional<List<TableView.Column>> columns() {
        return m_spec instanceof DataTableSpec ? Optional.of(TableView.columns((DataTableSpec)m_spec))
            : Optional.empty();
    }

    PortObjectSpec spec() {
        return m_spec;
    }

    static List<PortSpecHandle> of(final PortObjectSpec[] specs) {
        return Arrays.stream(specs).map(PortSpecHandle::of).collect(Collectors.toList());
    }
}
