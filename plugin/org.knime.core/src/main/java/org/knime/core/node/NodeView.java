package org.knime.core.node;

/**
 * A window of a node. This API has none; the type is there because factories name it.
 *
 * @param <T> the model of the node
 */
public abstract class NodeView<T extends NodeModel> extends AbstractNodeView<T> {

    NodeView() {
    }
}
