package org.keldysh.knime.picture;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/** Arrows along bonds of length 1, the thicker the more flows. */
final class BondArrow {

    /** Distance of both ends from the sites. */
    private static final double END = 0.42;

    private static final double THINNEST_SHAFT = 0.02;

    private static final double SHAFT = 0.10;

    private static final double SMALLEST_HEAD = 0.06;

    /** Less than half of {@link #END}: an arrow that is cut in the middle has its whole head on one side. */
    private static final double HEAD = 0.2;

    private BondArrow() {
    }

    /**
     * @param x middle of the bond
     * @param y middle of the bond
     * @param quarters direction in quarters of a turn from that of x
     * @param size 0 for the thinnest arrow, 1 for the thickest
     * @return outline of the arrow
     */
    static Shape of(final double x, final double y, final int quarters, final double size) {
        final double shaft = THINNEST_SHAFT + (SHAFT - THINNEST_SHAFT) * size;
        final double head = SMALLEST_HEAD + (HEAD - SMALLEST_HEAD) * size;
        final double neck = END - 2 * head;
        final Path2D arrow = new Path2D.Double();
        arrow.moveTo(-END, shaft);
        arrow.lineTo(neck, shaft);
        arrow.lineTo(neck, head);
        arrow.lineTo(END, 0);
        arrow.lineTo(neck, -head);
        arrow.lineTo(neck, -shaft);
        arrow.lineTo(-END, -shaft);
        arrow.closePath();
        final AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.quadrantRotate(quarters);
        return place.createTransformedShape(arrow);
    }
}
