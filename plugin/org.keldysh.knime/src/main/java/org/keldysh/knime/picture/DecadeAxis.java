package org.keldysh.knime.picture;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** Vertical logarithmic axis with ticks at 1, 2 and 5 times powers of ten, or at powers of ten alone if it spans many. */
final class DecadeAxis extends LogAxis {

    private static final long serialVersionUID = 1L;

    private static final int MOST_DECADES_WITH_STEPS = 3;

    private static final String[] SUPERSCRIPTS = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

    DecadeAxis(final String label) {
        super(label);
    }

    @Override
    public List<NumberTick> refreshTicks(final Graphics2D graphics, final AxisState state, final Rectangle2D area,
        final RectangleEdge edge) {
        final double lower = getRange().getLowerBound();
        final double upper = getRange().getUpperBound();
        final int[] factors =
            Math.log10(upper / lower) > MOST_DECADES_WITH_STEPS ? new int[]{1} : new int[]{1, 2, 5};
        final List<NumberTick> ticks = new ArrayList<>();
        for (int decade = (int)Math.floor(Math.log10(lower)); decade <= Math.log10(upper); decade++) {
            for (final int factor : factors) {
                final double value = factor * Math.pow(10, decade);
                if (value >= lower && value <= upper) {
                    ticks.add(new NumberTick(TickType.MAJOR, value, label(factor, decade), TextAnchor.CENTER_RIGHT,
                        TextAnchor.CENTER_RIGHT, 0));
                }
            }
        }
        return ticks;
    }

    private static String label(final int factor, final int decade) {
        if (decade >= -3 && decade <= 3) {
            return BigDecimal.valueOf(factor).scaleByPowerOfTen(decade).toPlainString();
        }
        final StringBuilder power = new StringBuilder(factor == 1 ? "10" : factor + "·10").append(decade < 0 ? "⁻" : "");
        String.valueOf(Math.abs(decade)).chars().forEach(digit -> power.append(SUPERSCRIPTS[digit - '0']));
        return power.toString();
    }
}
