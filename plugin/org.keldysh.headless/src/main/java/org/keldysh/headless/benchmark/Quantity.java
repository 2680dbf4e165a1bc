package org.keldysh.headless.benchmark;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.keldysh.benchmarks.Timing;

/** Measured numbers for a reader. */
final class Quantity {

    static final double MEBIBYTE = 0x1p20;

    private static final double KIBIBYTE = 0x1p10;

    private static final double[] TIME_FACTORS = {86400, 3600, 60, 1, 1e-3, 1e-6};

    private static final String[] TIME_UNITS = {"d", "h", "min", "s", "ms", "µs"};

    private Quantity() {
    }

    /** @return median in a unit that suits it, with the spread: 12.3 ms ±2% */
    static String time(final Timing timing) {
        final double percent = 100 * timing.relativeSpread();
        return duration(timing.median())
            + (Double.isNaN(percent) ? "" : String.format(Locale.ROOT, percent < 0.95 ? " ±%.1f%%" : " ±%.0f%%", percent));
    }

    private static String duration(final double seconds) {
        int unit = 0;
        // The next unit is taken from two of the larger one on: 90 min, not 1.5 h.
        while (unit < TIME_FACTORS.length - 1 && seconds < (unit < 3 ? 2 : 1) * TIME_FACTORS[unit]) {
            unit++;
        }
        return digits(seconds / TIME_FACTORS[unit], 3) + " " + TIME_UNITS[unit];
    }

    /** @return the number with so many significant digits, or all digits before the decimal point */
    static String digits(final double number, final int significant) {
        if (number == 0) {
            return "0";
        }
        final BigDecimal rounded = new BigDecimal(number).round(new MathContext(significant));
        final int exponent = rounded.precision() - rounded.scale() - 1;
        return rounded.setScale(Math.max(0, significant - 1 - exponent)).toPlainString();
    }

    /** @return a power of ten as it is written by hand, for example 10⁻⁴; other numbers as they are */
    static String accuracy(final double number) {
        final int exponent = (int)Math.round(Math.log10(number));
        if (exponent >= 0 || exponent < -9 || Math.abs(number / Math.pow(10, exponent) - 1) > 1e-12) {
            return String.valueOf(number);
        }
        return "10⁻" + "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(-exponent);
    }

    /** @return bytes in a unit that suits them, with two digits */
    static String bytes(final double bytes) {
        return bytes < KIBIBYTE ? digits(bytes, 2) + " B"
            : bytes < MEBIBYTE ? digits(bytes / KIBIBYTE, 2) + " KiB" : digits(bytes / MEBIBYTE, 2) + " MiB";
    }

    /** @return an error estimate, whose first digit is enough */
    static String error(final double number) {
        return String.format(Locale.ROOT, "%.0e", number);
    }
}
