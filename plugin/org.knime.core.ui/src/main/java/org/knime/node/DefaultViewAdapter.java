package org.knime.node;

import java.util.Optional;

import org.knime.core.node.port.PortObjectHolder;
import org.knime.core.webui.data.InitialDataService;
import org.knime.core.webui.node.view.NodeView;

/** The view of one executed model. */
final class DefaultViewAdapter implements NodeView {

    private final DefaultView m_view;

    private final PortObjectHolder m_model;

    DefaultViewAdapter(final DefaultView view, final PortObjectHolder model) {
        m_view = view;
        m_model = model;
    }

    @Override
    @SuppressWarnings("unchecked") // the caller knows the class of its data
    public <D> Optional<InitialDataService<D>> createInitialDataService() {
        return Optional.ofNullable(m_view.initialData())
            .map(data -> (InitialDataService<D>)data.apply(m_model::getInternalPortObjects));
    }
}
