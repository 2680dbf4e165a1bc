package org.knime.core.node;

import java.util.EventListener;

import org.knime.core.node.message.Message;

/** Hears when the warning of a node changes. */
public interface NodeModelWarningListener extends EventListener {

    /** @param warning the new warning, {@code null} if there is none any more */
    void warningChanged(Message warning);
}
