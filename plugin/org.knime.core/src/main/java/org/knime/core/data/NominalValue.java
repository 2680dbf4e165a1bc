package org.knime.core.data;

/** Marks values that come from a list of possible values. */
public interface NominalValue extends DataValue {
}
