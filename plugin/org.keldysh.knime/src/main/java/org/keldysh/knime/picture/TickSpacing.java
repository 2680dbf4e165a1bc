package org.keldysh.knime.picture;

import java.util.Locale;

import org.jfree.chart.axis.NumberTickUnit;

/** Chooses how far apart the ticks of an axis are: 1, 2 or 5 times a power of ten, so that there are at most nine. */
final class TickSpacing {

    private static final int MOST_INTERVALS = 8;

    private TickSpacing() {
    }

    static NumberTickUnit of(final double range) {
        return unit(spacing(range));
    }

    /** For axes that count something. */
    static NumberTickUnit ofIntegers(final double range) {
        return unit(Math.max(1, spacing(range)));
    }

    /** For axes with as many sites: there are no labels where no site is. */
    static NumberTickUnit ofSites(final int sites) {
        final double spacing = Math.max(1, spacing(sites - 1));
        return new NumberTickUnit(spacing) {

            private static final long serialVersionUID = 1L;

            @Override
            public String valueToString(final double value) {
                final long site = Math.round(value);
                return site < 0 || site >= sites ? "" : Long.toString(site);
            }
        };
    }

    private static double spacing(final double range) {
        final double least = range / MOST_INTERVALS;
        final double decade = Math.pow(10, Math.floor(Math.log10(least)));
        for (final int factor : new int[]{1, 2, 5}) {
            if (factor * decade >= least) {
                return factor * decade;
            }
        }
        return 10 * decade;
    }

    private static NumberTickUnit unit(final double spacing) {
        final int decimals = (int)Math.max(0, -Math.floor(Math.log10(spacing)));
        return new NumberTickUnit(spacing) {

            private static final long serialVersionUID = 1L;

            @Override
            public String valueToString(final double value) {
                final double rounded = Math.round(value / spacing) * spacing + 0.0; // no negative zero
                return String.format(Locale.ROOT, "%." + decimals + "f", rounded).replace('-', '\u2212');
            }
        };
    }
}
