package org.knime.core.node;

import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Writes what happens to the log, here the one that comes with Java. */
public final class NodeLogger {

    private final Logger m_logger;

    private NodeLogger(final String name) {
        m_logger = Logger.getLogger(NodeLogger.class.getName() + "." + name);
    }

    /**
     * @param type whose messages these are
     * @return its logger
     */
    public static NodeLogger getLogger(final Class<?> type) {
        return getLogger(type.getName());
    }

    /**
     * @param name whose messages these are
     * @return its logger
     */
    public static NodeLogger getLogger(final String name) {
        return new NodeLogger(name);
    }

    /** @param message for developers */
    public void debug(final Object message) {
        m_logger.log(Level.FINE, String.valueOf(message));
    }

    /**
     * @param message for developers
     * @param cause why
     */
    public void debug(final Object message, final Throwable cause) {
        m_logger.log(Level.FINE, String.valueOf(message), cause);
    }

    /** @param message for developers, made only when it is written */
    public void debug(final Supplier<Object> message) {
        m_logger.log(Level.FINE, () -> String.valueOf(message.get()));
    }

    /** @param message for users who want to know more */
    public void info(final Object message) {
        m_logger.log(Level.INFO, String.valueOf(message));
    }

    /**
     * @param message for users who want to know more
     * @param cause why
     */
    public void info(final Object message, final Throwable cause) {
        m_logger.log(Level.INFO, String.valueOf(message), cause);
    }

    /** @param message something that users should know */
    public void warn(final Object message) {
        m_logger.log(Level.WARNING, String.valueOf(message));
    }

    /**
     * @param message something that users should know
     * @param cause why
     */
    public void warn(final Object message, final Throwable cause) {
        m_logger.log(Level.WARNING, String.valueOf(message), cause);
    }

    /** @param message what failed */
    public void error(final Object message) {
        m_logger.log(Level.SEVERE, String.valueOf(message));
    }

    /**
     * @param message what failed
     * @param cause why
     */
    public void error(final Object message, final Throwable cause) {
        m_logger.log(Level.SEVERE, String.valueOf(message), cause);
    }

    /** @param message a mistake in a program */
    public void coding(final Object message) {
        error("CODING PROBLEM\t" + message);
    }

    /**
     * @param message a mistake in a program
     * @param cause why
     */
    public void coding(final Object message, final Throwable cause) {
        error("CODING PROBLEM\t" + message, cause);
    }

    /**
     * @param format a message with places for values
     * @param values the values
     */
    public void debugWithFormat(final String format, final Object... values) {
        debug(() -> String.format(format, values));
    }

    /**
     * @param format a message with places for values
     * @param values the values
     */
    public void infoWithFormat(final String format, final Object... values) {
        info(String.format(format, values));
    }

    /**
     * @param format a message with places for values
     * @param values the values
     */
    public void warnWithFormat(final String format, final Object... values) {
        warn(String.format(format, values));
    }

    /** @return whether messages for developers are written */
    public boolean isDebugEnabled() {
        return m_logger.isLoggable(Level.FINE);
    }
}
