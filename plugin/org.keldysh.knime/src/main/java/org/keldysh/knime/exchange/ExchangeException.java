package org.keldysh.knime.exchange;

import java.io.IOException;

/** A file cannot be exchanged. The message is one sentence for the user. */
public final class ExchangeException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, where, and what to do */
    public ExchangeException(final String message) {
        super(message);
    }

    /**
     * @param message what is wrong, where, and what to do
     * @param cause where it was noticed
     */
    public ExchangeException(final String message, final Throwable cause) {
        super(message, cause);
    }

    static ExchangeException damaged(final String file, final Throwable cause) {
        return new ExchangeException("The file " + file + " is damaged or incomplete; copy or write it again.", cause);
    }
}
