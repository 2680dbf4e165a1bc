package org.keldysh.knime.picture;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Symbols of points, the most different ones first. */
final class PlotSymbol {

    private static final double SIZE = 8;

    private static final Shape[] SYMBOLS = {new Ellipse2D.Double(-SIZE, -SIZE, 2 * SIZE, 2 * SIZE),
        polygon(-1, -1, 1, -1, 1, 1, -1, 1), polygon(-1.1, 1, 1.1, 1, 0, -1), polygon(-1.1, -1, 1.1, -1, 0, 1),
        polygon(0, -1.4, 1.4, 0, 0, 1.4, -1.4, 0), polygon(-1, -1.1, -1, 1.1, 1, 0), polygon(1, -1.1, 1, 1.1, -1, 0)};

    private PlotSymbol() {
    }

    static Shape of(final int index) {
        return SYMBOLS[index % SYMBOLS.length];
    }

    /** Corners as x and y in turn, in units of the size. */
    private static Shape polygon(final double... corners) {
        final Path2D path = new Path2D.Double();
        path.moveTo(SIZE * corners[0], SIZE * corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(SIZE * corners[i], SIZE * corners[i + 1]);
        }
        path.closePath();
        return path;
    }
}
