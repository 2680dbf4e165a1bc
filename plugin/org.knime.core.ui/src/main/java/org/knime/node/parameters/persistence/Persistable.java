package org.knime.node.parameters.persistence;

/** Fields that are stored. */
public interface Persistable {
}
