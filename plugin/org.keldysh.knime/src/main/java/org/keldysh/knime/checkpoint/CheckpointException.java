package org.keldysh.knime.checkpoint;

/** A checkpoint that cannot be read or written. The message is one sentence that names the file and says what to do. */
public final class CheckpointException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CheckpointException(final String message) {
        super(message);
    }

    CheckpointException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
