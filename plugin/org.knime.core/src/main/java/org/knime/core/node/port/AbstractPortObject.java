package org.knime.core.node.port;

import java.io.IOException;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/** A port object that writes and reads itself. It needs a public constructor without arguments. */
public abstract class AbstractPortObject implements PortObject {

    /**
     * @param out open at its first entry
     * @param exec progress and cancellation
     * @throws IOException if writing fails
     * @throws CanceledExecutionException if the user cancels
     */
    protected abstract void save(PortObjectZipOutputStream out, ExecutionMonitor exec)
        throws IOException, CanceledExecutionException;

    /**
     * @param in open at its first entry
     * @param spec the specification of the object
     * @param exec progress and cancellation
     * @throws IOException if reading fails
     * @throws CanceledExecutionException if the user cancels
     */
    protected abstract void load(PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec)
        throws IOException, CanceledExecutionException;

    /**
     * Writes and reads such objects. Subclasses only name the class of the objects.
     *
     * @param <T> the class of the port objects
     */
    public abstract static class AbstractPortObjectSerializer<T extends AbstractPortObject>
        extends PortObjectSerializer<T> {

        private final Class<T> m_class = TypeArgument.of(getClass());

        @Override
        public void savePortObject(final T object, final PortObjectZipOutputStream out, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
            object.save(out, exec);
        }

        @Override
        public T loadPortObject(final PortObjectZipInputStream in, final PortObjectSpec spec,
            final ExecutionMonitor exec) throws IOException, CanceledExecutionException {
            final T object = TypeArgument.instantiate(m_class);
            object.load(in, spec, exec);
            return object;
        }
    }
}
