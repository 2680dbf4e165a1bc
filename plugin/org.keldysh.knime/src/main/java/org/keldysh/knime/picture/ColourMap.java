package org.keldysh.knime.picture;

import java.awt.Color;

/** Colours for numbers from 0 to 1, interpolated between a few anchors. */
enum ColourMap {
    /** From light to dark, for counts. */
    SEQUENTIAL(0xC6DBEF, 0x6BAED6, 0x3182BD, 0x08519C, 0x08306B, 0x2D004B),
    /** From dark blue over green to yellow, evenly to the eye and in grey ("viridis"), for densities on a dark ground. */
    INTENSITY(0x440154, 0x482878, 0x3E4A89, 0x31688E, 0x26828E, 0x1F9E89, 0x35B779, 0x6DCD59, 0xB4DE2C, 0xFDE725),
    /** Blue over white to red, for signed values. */
    DIVERGING(0x053061, 0x2166AC, 0x4393C3, 0x92C5DE, 0xD1E5F0, 0xF7F7F7, 0xFDDBC7, 0xF4A582, 0xD6604D, 0xB2182B, 0x67001F);

    private final Color[] m_anchors;

    ColourMap(final int... anchors) {
        m_anchors = new Color[anchors.length];
        for (int a = 0; a < anchors.length; a++) {
            m_anchors[a] = new Color(anchors[a]);
        }
    }

    Color at(final double value) {
        final double position = Math.min(1, Math.max(0, value)) * (m_anchors.length - 1);
        final int below = Math.min((int)position, m_anchors.length - 2);
        final double share = position - below;
        final Color from = m_anchors[below];
        final Color to = m_anchors[below + 1];
        return new Color(mix(from.getRed(), to.getRed(), share), mix(from.getGreen(), to.getGreen(), share),
            mix(from.getBlue(), to.getBlue(), share));
    }

    private static int mix(final int from, final int to, final double share) {
        return (int)Math.round(from + share * (to - from));
    }
}
