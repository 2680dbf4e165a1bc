package org.keldysh.headless;

/** A failure that the user can act on. Its message is one clear sentence: what is wrong, where, and what to do. */
public final class UserException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message the sentence for the user */
    public UserException(final String message) {
        super(message);
    }

    /**
     * @param message the sentence for the user
     * @param cause what happened underneath; shown with {@code --verbose} only
     */
    public UserException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
