package org.knime.core.node.port;

import java.io.IOException;

import javax.swing.JComponent;

/** What is known about a port object before it is made. */
public interface PortObjectSpec {

    /** @return components that show the specification, may be {@code null} */
    JComponent[] getViews();

    /**
     * Writes specifications to streams and reads them back.
     *
     * @param <T> the class of the specifications
     */
    abstract class PortObjectSpecSerializer<T extends PortObjectSpec> {

        /**
         * @param spec what to write
         * @param out open at its first entry
         * @throws IOException if writing fails
         */
        public abstract void savePortObjectSpec(T spec, PortObjectSpecZipOutputStream out) throws IOException;

        /**
         * @param in open at its first entry
         * @return what has been written
         * @throws IOException if reading fails
         */
        public abstract T loadPortObjectSpec(PortObjectSpecZipInputStream in) throws IOException;
    }
}
