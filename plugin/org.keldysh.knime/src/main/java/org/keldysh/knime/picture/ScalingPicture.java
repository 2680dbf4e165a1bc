package org.keldysh.knime.picture;

import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/** Draws curves on two logarithmic axes: measured points with solid lines, extrapolated ones with dashed lines and no points. */
public final class ScalingPicture {

    private static final int WIDTH = 1200;

    private static final int HEIGHT = 900;

    /** Share of an axis that stays free at each of its ends. */
    private static final double MARGIN = 0.04;

    private final DefaultXYDataset m_data = new DefaultXYDataset();

    private final XYLineAndShapeRenderer m_renderer = new XYLineAndShapeRenderer(true, false);

    private final LegendItemCollection m_legend = new LegendItemCollection();

    private ScalingPicture() {
        m_renderer.setDrawSeriesLineAsPath(true); // dashes would begin anew at every point
    }

    /**
     * @param title what is shown
     * @param subtitle circumstances
     * @param sizeLabel label of the horizontal axis
     * @param valueLabel label of the vertical axis
     * @param curves at least one, each with at least one point
     * @return a PNG picture
     */
    public static byte[] draw(final String title, final String subtitle, final String sizeLabel, final String valueLabel,
        final List<ScalingCurve> curves) {
        final ScalingPicture picture = new ScalingPicture();
        for (int c = 0; c < curves.size(); c++) {
            picture.add(curves.get(c), PictureStyle.series(c));
        }
        if (curves.stream().anyMatch(curve -> curve.measured() < curve.sizes().length)) {
            picture.m_legend.add(legendItem("extrapolated", 1, PictureStyle.INK));
        }
        final XYPlot plot = new XYPlot(picture.m_data, axis(sizeLabel, curves, ScalingCurve::sizes),
            axis(valueLabel, curves, ScalingCurve::values), picture.m_renderer);
        PictureStyle.style(plot);
        plot.setFixedLegendItems(picture.m_legend);
        final JFreeChart chart = PictureStyle.chart(title, plot, true);
        chart.addSubtitle(0, PictureStyle.subtitle(subtitle));
        return PngImage.of(chart, WIDTH, HEIGHT);
    }

    private static LogAxis axis(final String label, final List<ScalingCurve> curves,
        final Function<ScalingCurve, double[]> values) {
        final double least = curves.stream().flatMapToDouble(c -> Arrays.stream(values.apply(c))).min().orElseThrow();
        final double most = curves.stream().flatMapToDouble(c -> Arrays.stream(values.apply(c))).max().orElseThrow();
        final double margin = Math.max(1.1, Math.pow(most / least, MARGIN));
        final LogAxis axis = PictureStyle.logAxis(label);
        axis.setRange(least / margin, most * margin);
        return axis;
    }

    private void add(final ScalingCurve curve, final Color colour) {
        final int points = curve.sizes().length;
        if (curve.measured() > 0) {
            add(curve, 0, curve.measured(), colour, PictureStyle.line(3, 0), true);
        }
        if (curve.measured() < points) {
            add(curve, Math.max(0, curve.measured() - 1), points, colour, PictureStyle.line(3, 1), false);
        }
        m_legend.add(legendItem(curve.name(), 0, colour));
    }

    private static LegendItem legendItem(final String name, final int dash, final Color colour) {
        return new LegendItem(name, null, null, null, new Line2D.Double(-22, 0, 22, 0), PictureStyle.line(3, dash), colour);
    }

    private void add(final ScalingCurve curve, final int from, final int to, final Color colour, final Stroke stroke,
        final boolean points) {
        final int series = m_data.getSeriesCount();
        m_data.addSeries(series, new double[][]{Arrays.copyOfRange(curve.sizes(), from, to),
            Arrays.copyOfRange(curve.values(), from, to)});
        m_renderer.setSeriesPaint(series, colour);
        m_renderer.setSeriesStroke(series, stroke);
        m_renderer.setSeriesShape(series, new Ellipse2D.Double(-6, -6, 12, 12));
        m_renderer.setSeriesShapesVisible(series, points);
    }
}
