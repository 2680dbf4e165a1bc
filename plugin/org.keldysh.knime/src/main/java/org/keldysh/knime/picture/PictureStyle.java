package org.keldysh.knime.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.awt.Stroke;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemSource;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** The common look of all pictures: white, few lines, large type, colours that colour-blind readers can tell apart. */
final class PictureStyle {

    static final Color INK = new Color(0x222222);

    static final Color GRID = new Color(0xE0E0E0);

    static final Font TITLE_FONT = new Font(Font.SANS_SERIF, Font.BOLD, 24);

    static final Font LABEL_FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 22);

    static final Font TICK_FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 18);

    /** Okabe and Ito's colours, the most different ones first. */
    private static final Color[] SERIES = {new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73),
        new Color(0xCC79A7), new Color(0xE69F00), new Color(0x56B4E9), new Color(0x000000)};

    private static final float[][] DASHES = {null, {14, 8}, {3, 6}, {14, 6, 3, 6}};

    private PictureStyle() {
    }

    static Color series(final int index) {
        return SERIES[index % SERIES.length];
    }

    static Paint faint(final Color colour) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 110);
    }

    static Stroke line(final float width, final int dash) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10,
            DASHES[dash % DASHES.length], 0);
    }

    static NumberAxis axis(final String label, final double minimum, final double maximum) {
        return axis(label, minimum, maximum, TickSpacing.of(maximum - minimum));
    }

    static NumberAxis integerAxis(final String label, final double minimum, final double maximum) {
        return axis(label, minimum, maximum, TickSpacing.ofIntegers(maximum - minimum));
    }

    static NumberAxis axis(final String label, final double minimum, final double maximum, final NumberTickUnit ticks) {
        final NumberAxis axis = new NumberAxis(label);
        axis.setRange(minimum, maximum);
        axis.setTickUnit(ticks);
        style(axis);
        return axis;
    }

    static LogAxis logAxis(final String label) {
        final LogAxis axis = new DecadeAxis(label);
        style(axis);
        return axis;
    }

    private static void style(final ValueAxis axis) {
        axis.setLabelFont(LABEL_FONT);
        axis.setTickLabelFont(TICK_FONT);
        axis.setLabelPaint(INK);
        axis.setTickLabelPaint(INK);
        axis.setAxisLinePaint(INK);
        axis.setTickMarkPaint(INK);
        axis.setTickMarkOutsideLength(6);
    }

    static void style(final XYPlot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlinePaint(INK);
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        plot.setDomainGridlineStroke(new BasicStroke(1));
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    }

    static JFreeChart chart(final String title, final Plot plot, final boolean legend) {
        final JFreeChart chart = new JFreeChart(title, TITLE_FONT, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.getTitle().setPaint(INK);
        chart.getTitle().setPadding(4, 0, 10, 0);
        chart.setPadding(new RectangleInsets(12, 12, 12, 28));
        if (legend) {
            chart.addLegend(legend(plot));
        }
        return chart;
    }

    static TextTitle subtitle(final String text) {
        final TextTitle subtitle = new TextTitle(text, LABEL_FONT);
        subtitle.setPaint(INK);
        subtitle.setPadding(0, 0, 10, 0);
        return subtitle;
    }

    static LegendTitle legend(final LegendItemSource items) {
        final LegendTitle legend = new LegendTitle(items);
        legend.setItemFont(LABEL_FONT);
        legend.setItemPaint(INK);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setItemLabelPadding(new RectangleInsets(4, 6, 4, 24));
        return legend;
    }

    /** @return a number with up to four digits, without zeros at the end */
    static String number(final double value) {
        return String.format(Locale.ROOT, "%.4g", value).replaceAll("(\\.\\d*?)0+$", "$1").replaceAll("\\.$", "")
            .replace('-', '\u2212');
    }

    /** @return a number with so many digits, with a power of ten if it is small or large */
    static String rounded(final double value, final int digits) {
        final BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
        final int decade = rounded.precision() - rounded.scale() - 1;
        final boolean plain = rounded.signum() == 0 || decade >= -2 && decade <= 2;
        final BigDecimal mantissa = (plain ? rounded : rounded.movePointLeft(decade)).stripTrailingZeros();
        return (mantissa.toPlainString() + (plain ? "" : "\u00b7" + DecadeAxis.power(1, decade))).replace('-', '\u2212');
    }
}
