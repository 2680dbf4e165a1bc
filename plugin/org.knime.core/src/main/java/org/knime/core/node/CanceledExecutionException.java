package org.knime.core.node;

/** The user has canceled the execution. */
public class CanceledExecutionException extends Exception {

    private static final long serialVersionUID = 1L;

    /** The execution was canceled for no special reason. */
    public CanceledExecutionException() {
        this("Execution canceled");
    }

    /** @param message why */
    public CanceledExecutionException(final String message) {
        super(message);
    }
}
