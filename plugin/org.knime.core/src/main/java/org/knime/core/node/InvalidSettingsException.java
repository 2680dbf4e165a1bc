package org.knime.core.node;

/** Settings or inputs with which a node cannot run. The message tells the user what to change. */
public class InvalidSettingsException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what to do */
    public InvalidSettingsException(final String message) {
        super(message);
    }

    /** @param cause what is wrong */
    public InvalidSettingsException(final Throwable cause) {
        super(cause);
    }

    /**
     * @param message what is wrong and what to do
     * @param cause why
     */
    public InvalidSettingsException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
