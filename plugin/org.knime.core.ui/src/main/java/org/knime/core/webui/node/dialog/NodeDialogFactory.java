package org.knime.core.webui.node.dialog;

/** Tells whether a node has a dialog. */
public interface NodeDialogFactory {

    /** @return whether there is a dialog */
    default boolean hasNodeDialog() {
        return true;
    }
}
