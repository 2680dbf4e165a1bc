package org.knime.core.node;

/** A dialog of a node. This API has none; the type is there because factories name it. */
public abstract class NodeDialogPane {

    NodeDialogPane() {
    }
}
