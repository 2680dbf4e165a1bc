package org.knime.core.webui.node.view;

import java.util.Optional;

import org.knime.core.webui.data.InitialDataService;

/** A view of an executed node. */
public interface NodeView {

    /**
     * @param <D> the class of the data
     * @return gives the view the data with which it starts, empty if it needs none
     */
    <D> Optional<InitialDataService<D>> createInitialDataService();
}
