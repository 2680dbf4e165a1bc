package org.knime.core.node;

import java.net.URL;

import org.knime.core.node.context.NodeCreationConfiguration;

/**
 * Makes everything that belongs to a node. Named in workflows by its class.
 *
 * @param <T> the model of the node
 */
public abstract class NodeFactory<T extends NodeModel> {

    private NodeDescription m_description;

    /** Reads the description at once. */
    protected NodeFactory() {
        this(false);
    }

    /** @param lazyInitialization whether the description is read by {@link #init()} only */
    protected NodeFactory(final boolean lazyInitialization) {
        if (!lazyInitialization) {
            init();
        }
    }

    /** Reads the description if that has not been done. */
    public synchronized void init() {
        if (m_description == null) {
            m_description = createNodeDescription();
        }
    }

    /** @return what users read about the node */
    protected NodeDescription createNodeDescription() {
        throw new UnsupportedOperationException(
            getClass().getName() + " has no description. Only nodes that describe themselves in Java can run here.");
    }

    final NodeDescription getNodeDescription() {
        init();
        return m_description;
    }

    /** @return a new model */
    public abstract T createNodeModel();

    /**
     * @param configuration the ports that the user has chosen
     * @return a new model
     */
    protected T createNodeModel(final NodeCreationConfiguration configuration) {
        return createNodeModel();
    }

    /** @return how many windows the node can open */
    protected abstract int getNrNodeViews();

    /**
     * @param index which window
     * @param model the model it shows
     * @return the window
     */
    public abstract NodeView<T> createNodeView(int index, T model);

    /** @return whether there is a dialog of the old kind */
    protected abstract boolean hasDialog();

    /** @return a dialog of the old kind */
    protected abstract NodeDialogPane createNodeDialogPane();

    /** @return the name of the node */
    public final String getNodeName() {
        return getNodeDescription().getNodeName();
    }

    /** @return what the node is for */
    public NodeType getType() {
        return getNodeDescription().getType();
    }

    /**
     * @param index which input
     * @return its name
     */
    public String getInportName(final int index) {
        return orElse(getNodeDescription().getInportName(index), "No name available");
    }

    /**
     * @param index which output
     * @return its name
     */
    public String getOutportName(final int index) {
        return orElse(getNodeDescription().getOutportName(index), "No name available");
    }

    /**
     * @param index which input
     * @return its description
     */
    public final String getInportDescription(final int index) {
        return orElse(getNodeDescription().getInportDescription(index), "No description available");
    }

    /**
     * @param index which output
     * @return its description
     */
    public final String getOutportDescription(final int index) {
        return orElse(getNodeDescription().getOutportDescription(index), "No description available");
    }

    private static String orElse(final String text, final String fallback) {
        return text == null ? fallback : text;
    }

    /** @return further words under which users look for the node */
    public final String[] getKeywords() {
        return getNodeDescription().getKeywords();
    }

    /** @return the icon, {@code null} if it is not where the description says */
    public URL getIcon() {
        return getClass().getResource(getNodeDescription().getIconPath());
    }

    /** What a node is for; decides its colour. */
    public enum NodeType {
            /** Brings data. */
            Source,
            /** Takes data away. */
            Sink,
            /** Trains a model. */
            Learner,
            /** Applies a model. */
            Predictor,
            /** Changes data. */
            Manipulator,
            /** Shows data. */
            Visualizer,
            /** Shows data and lets users choose. */
            Widget,
            /** Consists of other nodes. */
            Meta,
            /** Begins a loop. */
            LoopStart,
            /** Ends a loop. */
            LoopEnd,
            /** Begins a scope. */
            ScopeStart,
            /** Ends a scope. */
            ScopeEnd,
            /** Asks the user. */
            QuickForm,
            /** Asks the user for settings. */
            Configuration,
            /** Does something else. */
            Other,
            /** Is not installed. */
            Missing,
            /** Nobody knows. */
            Unknown,
            /** Is a component. */
            Subnode,
            /** Begins a component. */
            VirtualIn,
            /** Ends a component. */
            VirtualOut,
            /** Runs in a container. */
            Container
    }
}
