package org.keldysh.learning;

import java.io.IOException;

/** What was read is not a force network that this version can use. The message is one sentence for the user. */
public final class ForceNetworkFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what to do */
    public ForceNetworkFormatException(final String message) {
        super(message);
    }

    /**
     * @param message what is wrong and what to do
     * @param cause where it was noticed
     */
    public ForceNetworkFormatException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
