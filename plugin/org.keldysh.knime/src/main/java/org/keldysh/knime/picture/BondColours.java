package org.keldysh.knime.picture;

import java.awt.Color;

import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.renderer.LookupPaintScale;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** Colours of bond currents from none to the largest one, in proportion to the current. */
final class BondColours {

    private static final int SHADES = 128;

    /** Smaller currents than ten to this power are given in units of a power of ten. */
    private static final int LEAST_PLAIN_DECADE = -2;

    private final double m_unit;

    private final String m_unitText;

    private final double m_top;

    /** @param largest size of the largest current, in units of t/hbar; may be 0 */
    BondColours(final double largest) {
        final int decade = largest > 0 ? (int)Math.floor(Math.log10(largest)) : 0;
        final boolean plain = decade >= LEAST_PLAIN_DECADE;
        m_unit = plain ? 1 : Math.pow(10, decade);
        m_unitText = plain ? "t/ħ" : DecadeAxis.power(1, decade) + " t/ħ";
        m_top = largest > 0 ? largest / m_unit : 1;
    }

    /**
     * @param share current divided by the largest one
     * @return its colour
     */
    static Color of(final double share) {
        return ColourMap.SEQUENTIAL.at(share);
    }

    /**
     * @param margin room around it
     * @return a horizontal colour bar, to be put below a chart
     */
    PaintScaleLegend bar(final RectangleInsets margin) {
        final LookupPaintScale scale = new LookupPaintScale(0, m_top, Color.WHITE);
        for (int s = 0; s < SHADES; s++) {
            scale.add(m_top * s / SHADES, of((s + 0.5) / SHADES));
        }
        final PaintScaleLegend bar =
            new PaintScaleLegend(scale, PictureStyle.axis("Bond current (" + m_unitText + ")", 0, m_top));
        bar.setPosition(RectangleEdge.BOTTOM);
        bar.setAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
        bar.setStripWidth(22);
        bar.setSubdivisionCount(SHADES);
        bar.setBackgroundPaint(Color.WHITE);
        bar.setMargin(margin);
        return bar;
    }
}
