package org.knime.core.node;

/**
 * A window of a node. This API has none; the type is there because factories name it.
 *
 * @param <T> what is viewed
 */
public abstract class AbstractNodeView<T extends AbstractNodeView.ViewableModel> {

    AbstractNodeView() {
    }

    /** Something that can be viewed. */
    public interface ViewableModel {
    }
}
