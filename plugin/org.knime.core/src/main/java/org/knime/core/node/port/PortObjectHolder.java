package org.knime.core.node.port;

/** A node model that keeps port objects for its view. */
public interface PortObjectHolder {

    /** @return what is kept, {@code null} if nothing is */
    PortObject[] getInternalPortObjects();

    /** @param objects what was kept when the workflow was saved */
    void setInternalPortObjects(PortObject[] objects);
}
