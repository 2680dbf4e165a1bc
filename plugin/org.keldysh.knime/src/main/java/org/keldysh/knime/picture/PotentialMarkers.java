package org.keldysh.knime.picture;

import java.awt.Color;
import java.awt.Paint;

import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import org.keldysh.physics.model.Device;

/** Marks the chemical potentials of the electrodes on an axis of energies. */
final class PotentialMarkers {

    /** Colour of the bias window. */
    static final Color WINDOW = new Color(0xFFF3D6);

    private PotentialMarkers() {
    }

    /** Shades the energies between both potentials. */
    static Marker window(final Device device) {
        final Marker window = new IntervalMarker(Math.min(device.leftPotential(), device.rightPotential()),
            Math.max(device.leftPotential(), device.rightPotential()), WINDOW);
        window.setAlpha(1);
        return window;
    }

    static ValueMarker left(final Device device, final Paint paint) {
        return line(device.leftPotential(), paint);
    }

    static ValueMarker right(final Device device, final Paint paint) {
        return line(device.rightPotential(), paint);
    }

    private static ValueMarker line(final double potential, final Paint paint) {
        final ValueMarker marker = new ValueMarker(potential, paint, PictureStyle.line(2, 1));
        marker.setLabelFont(PictureStyle.TICK_FONT);
        marker.setLabelPaint(paint);
        marker.setLabelBackgroundColor(new Color(0, true));
        return marker;
    }

    static String leftLabel(final Device device) {
        return "μL = " + PictureStyle.number(device.leftPotential());
    }

    static String rightLabel(final Device device) {
        return "μR = " + PictureStyle.number(device.rightPotential());
    }

    /** Labels at the top of vertical lines, outside of the bias window, so that those of near potentials do not collide. */
    static void labelOutside(final Device device, final ValueMarker left, final ValueMarker right) {
        final boolean leftIsHigher = device.leftPotential() >= device.rightPotential();
        label(left, leftLabel(device), leftIsHigher);
        label(right, rightLabel(device), !leftIsHigher);
    }

    private static void label(final ValueMarker marker, final String text, final boolean after) {
        marker.setLabel(text);
        marker.setLabelAnchor(after ? RectangleAnchor.TOP_RIGHT : RectangleAnchor.TOP_LEFT);
        marker.setLabelTextAnchor(after ? TextAnchor.TOP_LEFT : TextAnchor.TOP_RIGHT);
    }
}
