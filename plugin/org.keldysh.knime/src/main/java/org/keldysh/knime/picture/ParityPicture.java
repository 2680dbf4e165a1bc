package org.keldysh.knime.picture;

import java.awt.Color;
import java.util.List;
import java.util.Locale;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.LookupPaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYZDataset;

/** Draws predicted against exact values as a density of points, with the diagonal on which all of them should lie. */
public final class ParityPicture {

    private static final int WIDTH = 1080;

    private static final int HEIGHT = 1000;

    private static final int SHADES = 128;

    private ParityPicture() {
    }

    /**
     * @param exact [configurations][sites] exact electronic forces
     * @param predicted the same shape
     * @param r2 coefficient of determination
     * @param rmse root mean square error
     * @return a PNG picture
     */
    public static byte[] draw(final List<double[]> exact, final List<double[]> predicted, final double r2,
        final double rmse) {
        final PointDensity density = new PointDensity(exact, predicted);
        final DefaultXYZDataset data = new DefaultXYZDataset();
        data.addSeries("sites", density.occupiedCells());
        final XYPlot plot = new XYPlot(data, axis("Exact electronic force g (n − ½) in units of t", density),
            axis("Predicted electronic force g (n − ½) in units of t", density), renderer(density));
        PictureStyle.style(plot);
        plot.getRenderer().addAnnotation(new XYLineAnnotation(density.minimum(), density.minimum(), density.maximum(),
            density.maximum(), PictureStyle.line(1.5f, 1), PictureStyle.INK));
        final JFreeChart chart = PictureStyle.chart("Force network against exact forces", plot, false);
        chart.addSubtitle(PictureStyle.subtitle(
            String.format(Locale.ROOT, "R² = %.5f,  RMSE = %.4f t,  %d sites", r2, rmse, density.points())));
        chart.addSubtitle(legend(density));
        return PngImage.of(chart, WIDTH, HEIGHT);
    }

    private static NumberAxis axis(final String label, final PointDensity density) {
        return PictureStyle.axis(label, density.minimum(), density.maximum());
    }

    private static XYBlockRenderer renderer(final PointDensity density) {
        final XYBlockRenderer renderer = new XYBlockRenderer();
        // a little overlap hides the seams between anti-aliased blocks
        renderer.setBlockWidth(1.05 * density.cellSize());
        renderer.setBlockHeight(1.05 * density.cellSize());
        renderer.setPaintScale(scale(density));
        return renderer;
    }

    /** Colours for the decimal logarithm of the number of points. */
    private static LookupPaintScale scale(final PointDensity density) {
        final double top = top(density);
        final LookupPaintScale scale = new LookupPaintScale(0, top, Color.WHITE);
        for (int s = 0; s < SHADES; s++) {
            scale.add(top * s / SHADES, ColourMap.SEQUENTIAL.at((s + 0.5) / SHADES));
        }
        return scale;
    }

    private static double top(final PointDensity density) {
        return Math.max(1, Math.log10(density.largestCount()));
    }

    private static PaintScaleLegend legend(final PointDensity density) {
        final NumberTickUnit powersOfTen = new NumberTickUnit(1) {

            private static final long serialVersionUID = 1L;

            @Override
            public String valueToString(final double value) {
                return String.format(Locale.ROOT, "%.0f", Math.pow(10, value));
            }
        };
        final PaintScaleLegend legend = new PaintScaleLegend(scale(density),
            PictureStyle.axis("Sites per cell", 0, top(density), powersOfTen));
        legend.setAxisLocation(AxisLocation.TOP_OR_RIGHT);
        legend.setPosition(RectangleEdge.RIGHT);
        legend.setStripWidth(22);
        legend.setSubdivisionCount(SHADES);
        legend.setBackgroundPaint(Color.WHITE);
        legend.setMargin(new RectangleInsets(4, 24, 60, 0));
        return legend;
    }
}
