package org.keldysh.headless.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Values as people read them: five significant digits, long lists shortened. */
final class Readable {

    private static final MathContext DIGITS = new MathContext(5);

    private static final int LIST_START = 3;

    private static final char MINUS = '\u2212';

    private Readable() {
    }

    /**
     * @param value a value of a table or setting; null if missing
     * @return text for a reader
     */
    static String value(final Object value) {
        if (value == null) {
            return "\u2013";
        } else if (value instanceof Double number) {
            return number(number);
        } else if (value instanceof double[] numbers) {
            return list(Arrays.stream(numbers).limit(LIST_START).boxed().toList(), numbers.length);
        } else if (value instanceof List<?> values) {
            return list(values.subList(0, Math.min(LIST_START, values.size())), values.size());
        }
        return value.equals("") ? "(empty)" : value.toString();
    }

    /**
     * @param number any number
     * @return the number with five significant digits
     */
    static String number(final double number) {
        if (Double.isNaN(number)) {
            return "\u2013";
        } else if (Double.isInfinite(number)) {
            return number > 0 ? "\u221e" : MINUS + "\u221e";
        }
        final BigDecimal rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
        final double size = Math.abs(number);
        return (number == 0 ? "0" : size >= 1e-4 && size < 1e7 ? rounded.toPlainString() : scientific(rounded))
            .replace('-', MINUS);
    }

    private static String scientific(final BigDecimal rounded) {
        final int exponent = rounded.precision() - rounded.scale() - 1;
        return rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    private static String list(final List<?> start, final int size) {
        return start.stream().map(Readable::value).collect(Collectors.joining(", ", "[", size > start.size() ? ", \u2026]"
            : "]")) + (size > start.size() ? " (" + size + " values)" : "");
    }

    /**
     * @param seconds a duration
     * @return the duration in units that suit it
     */
    static String duration(final double seconds) {
        if (seconds < 0.1) {
            return String.format(Locale.ROOT, "%.0f ms", seconds * 1e3);
        } else if (seconds < 60) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        return String.format(Locale.ROOT, "%d min %02d s", (long)seconds / 60, (long)seconds % 60);
    }
}
