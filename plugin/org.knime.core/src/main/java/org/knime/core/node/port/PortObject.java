package org.knime.core.node.port;

import java.io.IOException;

import javax.swing.JComponent;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/** Something that goes from one node to the next. */
public interface PortObject {

    /** The type of ports that take anything. */
    PortType TYPE = PortTypeRegistry.getInstance().getPortType(PortObject.class);

    /** @return one line that describes the object */
    String getSummary();

    /** @return what is known about the object without looking into it, never {@code null} */
    PortObjectSpec getSpec();

    /** @return components that show the object, may be {@code null} */
    JComponent[] getViews();

    /**
     * Writes port objects to streams and reads them back.
     *
     * @param <T> the class of the port objects
     */
    abstract class PortObjectSerializer<T extends PortObject> {

        /**
         * @param object what to write
         * @param out open at its first entry
         * @param exec progress and cancellation
         * @throws IOException if writing fails
         * @throws CanceledExecutionException if the user cancels
         */
        public abstract void savePortObject(T object, PortObjectZipOutputStream out, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;

        /**
         * @param in open at its first entry
         * @param spec the specification of the object
         * @param exec progress and cancellation
         * @return what has been written
         * @throws IOException if reading fails
         * @throws CanceledExecutionException if the user cancels
         */
        public abstract T loadPortObject(PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;
    }
}
