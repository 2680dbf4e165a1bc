package org.knime.core.node;

/** Marks the classes with which nodes are described in a chain of calls. */
public interface FluentNodeAPI {
}
