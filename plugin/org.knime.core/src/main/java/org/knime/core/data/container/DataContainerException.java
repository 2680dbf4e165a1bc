package org.knime.core.data.container;

/** A row cannot go into a table. */
public class DataContainerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong */
    public DataContainerException(final String message) {
        super(message);
    }

    /**
     * @param message what is wrong
     * @param cause why
     */
    public DataContainerException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
