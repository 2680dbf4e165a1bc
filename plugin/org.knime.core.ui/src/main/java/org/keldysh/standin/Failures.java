package org.keldysh.standin;

import java.util.concurrent.ExecutionException;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.KNIMEException.KNIMERuntimeException;
import org.knime.core.node.message.Message;

/** Turns what nodes throw into what users read. */
final class Failures {

    private static final int SHORTEST_EXPLANATION = 5;

    private Failures() {
    }

    static NodeFailedException of(final Throwable thrown) {
        final Throwable failure = thrown instanceof ExecutionException ? thrown.getCause() : thrown;
        return new NodeFailedException(text(failure), failure);
    }

    private static String text(final Throwable failure) {
        if (failure instanceof KNIMEException) {
            return text(((KNIMEException)failure).getKNIMEMessage());
        }
        if (failure instanceof KNIMERuntimeException) {
            return text(((KNIMERuntimeException)failure).getKNIMEMessage());
        }
        if (failure instanceof InvalidSettingsException) {
            return failure.getMessage();
        }
        final String message = failure.getMessage();
        return "Execute failed: " + (message != null && message.length() >= SHORTEST_EXPLANATION ? message
            : "(\"" + failure.getClass().getSimpleName() + "\"): " + message);
    }

    private static String text(final Message message) {
        final var text = new StringBuilder(message.toLogPrintable().replace('\n', ' '));
        message.getResolutions().forEach(resolution -> text.append(' ').append(resolution));
        return text.toString();
    }
}
