package org.keldysh.knime.node.scorer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is applied to a sample, as far as a table says it.
 *
 * @param leftPotential mu_L, NaN if the table has no such column
 * @param rightPotential mu_R, NaN if the table has no such column
 * @param temperature electron temperature, NaN if the table has no such column
 */
record Bias(double leftPotential, double rightPotential, double temperature) implements Comparable<Bias> {

    private static final Comparator<Bias> ORDER = Comparator.comparingDouble(Bias::leftPotential)
        .thenComparingDouble(Bias::rightPotential).thenComparingDouble(Bias::temperature);

    /** A potential of -0 is one of 0. */
    Bias {
        leftPotential += 0.0;
        rightPotential += 0.0;
    }

    /** @return whether a name must have the right potential: it is not 0, or nothing else is known */
    boolean needsRightPotential() {
        return !Double.isNaN(rightPotential)
            && (rightPotential != 0 || Double.isNaN(leftPotential) && Double.isNaN(temperature));
    }

    /**
     * @param withRightPotential whether the right potential is told
     * @return what is known, such as "V 2.2, T 0.1"
     */
    String name(final boolean withRightPotential) {
        final List<String> parts = new ArrayList<>();
        add(parts, "V ", leftPotential);
        if (withRightPotential) {
            add(parts, "right V ", rightPotential);
        }
        add(parts, "T ", temperature);
        return String.join(", ", parts);
    }

    private static void add(final List<String> parts, final String symbol, final double value) {
        if (!Double.isNaN(value)) {
            parts.add(symbol + String.valueOf(value).replaceAll("\\.0$", ""));
        }
    }

    @Override
    public int compareTo(final Bias other) {
        return ORDER.compare(this, other);
    }
}
