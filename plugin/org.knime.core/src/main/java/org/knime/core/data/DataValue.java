package org.knime.core.data;

/** What a cell can be read as. A cell type is described by the value interfaces that its cells implement. */
public interface DataValue {
}
