package org.keldysh.knime.execution;

import java.util.function.Supplier;

import org.keldysh.physics.negf.NegfSolver;
import org.knime.core.node.InvalidSettingsException;

/** Lets the libraries judge parameters: what their constructors refuse is an invalid setting. */
public final class SettingsCheck {

    private SettingsCheck() {
    }

    /**
     * @param <T> what is made of the parameters
     * @param construction makes it, may throw an {@link IllegalArgumentException} with a message for the user
     * @return what it made
     * @throws InvalidSettingsException with that message
     */
    public static <T> T check(final Supplier<T> construction) throws InvalidSettingsException {
        try {
            return construction.get();
        } catch (final IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    /**
     * @param condition what must hold
     * @param message said otherwise
     * @throws InvalidSettingsException if it does not
     */
    public static void require(final boolean condition, final String message) throws InvalidSettingsException {
        if (!condition) {
            throw new InvalidSettingsException(message);
        }
    }

    /**
     * @param tolerance largest error of any density
     * @throws InvalidSettingsException if it is out of the range that the solver accepts
     */
    public static void requireTolerance(final double tolerance) throws InvalidSettingsException {
        try {
            NegfSolver.requireTolerance(tolerance);
        } catch (final IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }
}
