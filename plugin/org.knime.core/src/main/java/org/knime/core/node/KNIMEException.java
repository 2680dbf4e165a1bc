package org.knime.core.node;

import org.knime.core.node.message.Message;

/** A failure that the user can do something about. */
public final class KNIMEException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message m_message;

    /** @param message what is wrong */
    public KNIMEException(final String message) {
        this(Message.fromSummary(message), null);
    }

    /**
     * @param message what is wrong
     * @param cause why
     */
    public KNIMEException(final String message, final Throwable cause) {
        this(Message.fromSummary(message), cause);
    }

    private KNIMEException(final Message message, final Throwable cause) {
        super(message.getSummary(), cause);
        m_message = message;
    }

    /**
     * @param message what is wrong and what to do
     * @return an exception that says so
     */
    public static KNIMEException of(final Message message) {
        return new KNIMEException(message, null);
    }

    /**
     * @param message what is wrong and what to do
     * @param cause why
     * @return an exception that says so
     */
    public static KNIMEException of(final Message message, final Throwable cause) {
        return new KNIMEException(message, cause);
    }

    /** @return what is wrong and what to do */
    public Message getKNIMEMessage() {
        return m_message;
    }

    /** @return this failure for places that cannot throw checked exceptions */
    public KNIMERuntimeException toUnchecked() {
        return new KNIMERuntimeException();
    }

    /** Carries a {@link KNIMEException} through code that cannot throw checked exceptions. */
    public final class KNIMERuntimeException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        KNIMERuntimeException() {
            super(KNIMEException.this.getMessage(), KNIMEException.this);
        }

        /** @return what is wrong and what to do */
        public Message getKNIMEMessage() {
            return m_message;
        }
    }
}
