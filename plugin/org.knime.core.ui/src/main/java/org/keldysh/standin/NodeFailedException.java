package org.keldysh.standin;

/** A node cannot be made, configured or executed. The message is one text for users: what is wrong and what to do. */
public final class NodeFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what to do */
    public NodeFailedException(final String message) {
        super(message);
    }

    /**
     * @param message what is wrong and what to do
     * @param cause why
     */
    public NodeFailedException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
