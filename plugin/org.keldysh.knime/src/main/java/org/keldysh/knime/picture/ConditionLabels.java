package org.keldysh.knime.picture;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Names what tells the curves or panels of a picture apart; what all of them have in common is left out. */
final class ConditionLabels {

    private final boolean m_biases;

    private final boolean m_temperatures;

    private final boolean m_noises;

    ConditionLabels(final List<RunConditions> all) {
        m_biases = vary(all, RunConditions::leftPotential);
        m_temperatures = vary(all, RunConditions::temperature);
        m_noises = vary(all, RunConditions::noiseTemperature);
    }

    private static boolean vary(final List<RunConditions> all, final ToDoubleFunction<RunConditions> value) {
        return all.stream().mapToDouble(value).distinct().count() > 1;
    }

    /** @return for example ", V = 1.7", or nothing */
    String bias(final RunConditions conditions) {
        return m_biases ? ", V = " + PictureStyle.number(conditions.leftPotential()) : "";
    }

    /** @return for example ", T = 0.05", or nothing */
    String temperature(final RunConditions conditions) {
        return m_temperatures ? ", T = " + PictureStyle.number(conditions.temperature()) : "";
    }

    /** @return for example ", noise 0.02", or nothing */
    String noise(final RunConditions conditions) {
        final double noise = conditions.noiseTemperature();
        return m_noises ? ", noise " + (Double.isNaN(noise) ? "unknown" : PictureStyle.number(noise)) : "";
    }
}
