package org.knime.core.webui.node.view;

import org.knime.core.node.NodeModel;

/**
 * Makes views.
 *
 * @param <T> the model of the node
 */
public interface NodeViewFactory<T extends NodeModel> {

    /**
     * @param model an executed model
     * @return its view
     */
    NodeView createNodeView(T model);
}
