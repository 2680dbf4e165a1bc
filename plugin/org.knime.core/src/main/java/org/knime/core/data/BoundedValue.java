package org.knime.core.data;

/** Marks values that have an order, so that a column can have a smallest and a largest one. */
public interface BoundedValue extends DataValue {
}
