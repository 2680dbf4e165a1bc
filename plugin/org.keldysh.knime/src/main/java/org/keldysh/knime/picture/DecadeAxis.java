package org.keldysh.knime.picture;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * Logarithmic axis with ticks at 1, 2 and 5 times powers of ten, at powers of ten alone if it spans many, and evenly
 * spaced ones if it spans less than one.
 */
final class DecadeAxis extends LogAxis {

    private static final long serialVersionUID = 1L;

    private static final int MOST_DECADES_WITH_STEPS = 3;

    /** Of an axis that spans more decades every second, third and so on has a tick. */
    private static final int MOST_TICKS = 12;

    /** Beyond so many decades from 1, numbers are written as powers, and so are all of an axis that spans many decades. */
    private static final int MOST_PLAIN_DIGITS = 4;

    private static final String[] SUPERSCRIPTS = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

    DecadeAxis(final String label) {
        super(label);
    }

    @Override
    public List<NumberTick> refreshTicks(final Graphics2D graphics, final AxisState state, final Rectangle2D area,
        final RectangleEdge edge) {
        final TextAnchor anchor = RectangleEdge.isTopOrBottom(edge) ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        return getRange().getUpperBound() < 10 * getRange().getLowerBound() ? evenTicks(anchor) : decadeTicks(anchor);
    }

    /** Within a decade, 1, 2 and 5 may all lie outside. */
    private List<NumberTick> evenTicks(final TextAnchor anchor) {
        final NumberTickUnit unit = TickSpacing.of(getRange().getLength());
        final List<NumberTick> ticks = new ArrayList<>();
        for (long k = (long)Math.ceil(getRange().getLowerBound() / unit.getSize()); k * unit.getSize() <= getRange()
            .getUpperBound(); k++) {
            ticks.add(tick(k * unit.getSize(), unit.valueToString(k * unit.getSize()), anchor));
        }
        return ticks;
    }

    private List<NumberTick> decadeTicks(final TextAnchor anchor) {
        final int first = (int)Math.floor(Math.log10(getRange().getLowerBound()));
        final int last = (int)Math.floor(Math.log10(getRange().getUpperBound()));
        final boolean many = last - first > MOST_DECADES_WITH_STEPS;
        final boolean asPowers = many && (first < -MOST_PLAIN_DIGITS || last > MOST_PLAIN_DIGITS);
        final List<NumberTick> ticks = new ArrayList<>();
        final int stride = 1 + (last - first) / MOST_TICKS;
        for (int decade = Math.floorDiv(first, stride) * stride; decade <= last; decade += stride) {
            for (final int factor : many ? new int[]{1} : new int[]{1, 2, 5}) {
                final double value = factor * Math.pow(10, decade);
                if (getRange().contains(value)) {
                    ticks.add(tick(value, asPowers ? power(factor, decade) : label(factor, decade), anchor));
                }
            }
        }
        return ticks;
    }

    private static NumberTick tick(final double value, final String label, final TextAnchor anchor) {
        return new NumberTick(TickType.MAJOR, value, label, anchor, anchor, 0);
    }

    /** @return factor times ten to the power of the decade, in few characters */
    static String label(final int factor, final int decade) {
        return Math.abs(decade) <= MOST_PLAIN_DIGITS ? BigDecimal.valueOf(factor).scaleByPowerOfTen(decade).toPlainString()
            : power(factor, decade);
    }

    /** @return factor times ten to the power of the decade */
    static String power(final int factor, final int decade) {
        final StringBuilder power = new StringBuilder(factor == 1 ? "10" : factor + "·10").append(decade < 0 ? "⁻" : "");
        String.valueOf(Math.abs(decade)).chars().forEach(digit -> power.append(SUPERSCRIPTS[digit - '0']));
        return power.toString();
    }
}
