package org.keldysh.learning.network;

import java.util.Locale;
import java.util.stream.Stream;

/** Function of the hidden units. The names are stored in model files, in lower case. */
public enum Activation {

        /** Hyperbolic tangent. */
        TANH(Tanh::apply),
        /** Rectifier, max(0, x). */
        RELU(Rectifier::apply);

    private final ArrayFunction m_function;

    Activation(final ArrayFunction function) {
        m_function = function;
    }

    /** @return how it is called in model files */
    public String serialName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param serialName how it is called in model files
     * @return the activation of that name
     * @throws IllegalArgumentException if there is none
     */
    public static Activation of(final String serialName) {
        return Stream.of(values()).filter(activation -> activation.serialName().equals(serialName)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("Activation " + serialName + " is unknown."));
    }

    /**
     * @param values the first count of them are replaced
     * @param count number of sites
     */
    void apply(final float[] values, final int count) {
        m_function.apply(values, count);
    }

    private interface ArrayFunction {
        void apply(float[] values, int count);
    }
}
