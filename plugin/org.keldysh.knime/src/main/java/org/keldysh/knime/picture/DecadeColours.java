package org.keldysh.knime.picture;

import java.awt.Color;

import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.renderer.LookupPaintScale;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** Colours for positive numbers that span some decades, by their logarithm. What is smaller has the colour of the smallest. */
final class DecadeColours {

    private static final int SHADES = 256;

    private final double m_top;

    private final double m_decades;

    /**
     * @param largest number, greater than 0; the colours reach up to the next half decade
     * @param decades how many decades have colours of their own
     */
    DecadeColours(final double largest, final double decades) {
        m_top = Math.ceil(2 * Math.log10(largest)) / 2;
        m_decades = decades;
    }

    int rgb(final double value) {
        return ColourMap.INTENSITY.at(1 + (Math.log10(Math.max(value, Double.MIN_NORMAL)) - m_top) / m_decades).getRGB();
    }

    /**
     * @param label what the colours stand for
     * @param margin room around it
     * @return a vertical colour bar, to be put to the right of charts
     */
    PaintScaleLegend bar(final String label, final RectangleInsets margin) {
        final LookupPaintScale scale = new LookupPaintScale(m_top - m_decades, m_top, Color.WHITE);
        for (int s = 0; s < SHADES; s++) {
            scale.add(m_top - m_decades + m_decades * s / SHADES, ColourMap.INTENSITY.at((s + 0.5) / SHADES));
        }
        final PaintScaleLegend legend =
            new PaintScaleLegend(scale, PictureStyle.axis(label, m_top - m_decades, m_top, powersOfTen()));
        legend.setAxisLocation(AxisLocation.TOP_OR_RIGHT);
        legend.setPosition(RectangleEdge.RIGHT);
        legend.setStripWidth(22);
        legend.setSubdivisionCount(SHADES);
        legend.setBackgroundPaint(Color.WHITE);
        legend.setMargin(margin);
        return legend;
    }

    private static NumberTickUnit powersOfTen() {
        return new NumberTickUnit(1) {

            private static final long serialVersionUID = 1L;

            @Override
            public String valueToString(final double value) {
                return DecadeAxis.label(1, (int)Math.round(value));
            }
        };
    }
}
