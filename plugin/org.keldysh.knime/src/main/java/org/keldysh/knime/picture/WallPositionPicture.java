package org.keldysh.knime.picture;

import java.awt.Color;
import java.awt.Paint;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.DoubleStream;

import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.keldysh.physics.observable.WallVelocity;

/**
 * Draws wall position against time: every trajectory thin, the mean of each group bold. Colours tell the biases apart and dashes
 * the force fields; with a single bias, colours tell the force fields apart as well.
 */
public final class WallPositionPicture {

    private static final int WIDTH = 1200;

    private static final int HEIGHT = 840;

    private final List<WallGroup> m_groups;

    private final List<String> m_forceFields;

    private final List<Double> m_biases;

    private final DefaultXYDataset m_curves = new DefaultXYDataset();

    private final XYLineAndShapeRenderer m_renderer = new XYLineAndShapeRenderer(true, false);

    private final LegendItemCollection m_legend = new LegendItemCollection();

    private WallPositionPicture(final List<WallGroup> groups) {
        m_groups = groups.stream().sorted(Comparator.comparing(WallGroup::forceField, ForceFieldOrder.EXACT_FIRST)).toList();
        m_forceFields = m_groups.stream().map(WallGroup::forceField).distinct().toList();
        m_biases = groups.stream().map(WallGroup::leftPotential).distinct().sorted().toList();
        m_renderer.setDrawSeriesLineAsPath(true); // dashes would begin anew at every point
    }

    /**
     * @param groups the trajectories
     * @param length number of columns of the lattice
     * @return a PNG picture
     */
    public static byte[] draw(final List<WallGroup> groups, final int length) {
        return new WallPositionPicture(groups).png(length);
    }

    private byte[] png(final int length) {
        m_groups.forEach(this::addTrajectories);
        m_groups.forEach(this::addMean); // above all thin lines
        final NumberAxis positions =
            PictureStyle.axis("Wall position (columns from the left electrode)", -0.02 * top(length), 1.02 * top(length));
        final NumberAxis times = PictureStyle.axis("Time (ħ/t)", startTime(), Math.max(startTime() + 1, endTime()));
        final XYPlot plot = new XYPlot(m_curves, times, positions, m_renderer);
        PictureStyle.style(plot);
        plot.setFixedLegendItems(m_legend);
        return PngImage.of(PictureStyle.chart(title(), plot, true), WIDTH, HEIGHT);
    }

    private double startTime() {
        return all(WallCurve::times).min().orElse(0);
    }

    private double endTime() {
        return all(WallCurve::times).max().orElse(0);
    }

    /** The whole length, unless no wall gets far. */
    private double top(final int length) {
        return Math.min(length, Math.max(2, 1.2 * all(WallCurve::positions).max().orElse(0)));
    }

    private DoubleStream all(final Function<WallCurve, double[]> values) {
        return m_groups.stream().flatMap(group -> group.trajectories().stream())
            .flatMapToDouble(curve -> Arrays.stream(values.apply(curve)));
    }

    private String title() {
        return m_biases.size() == 1 ? "Wall between metal and charge-density wave, V = " + PictureStyle.number(m_biases.get(0))
            : "Wall between metal and charge-density wave";
    }

    private void addTrajectories(final WallGroup group) {
        for (final WallCurve curve : group.trajectories()) {
            add(curve, PictureStyle.faint(colour(group)), PictureStyle.line(1.6f, 0));
        }
    }

    private void addMean(final WallGroup group) {
        final Stroke stroke = PictureStyle.line(3.5f, m_forceFields.indexOf(group.forceField()));
        add(group.mean(), colour(group), stroke);
        m_legend.add(new LegendItem(label(group), null, null, null, new Line2D.Double(-28, 0, 28, 0), stroke, colour(group)));
    }

    private void add(final WallCurve curve, final Paint paint, final Stroke stroke) {
        final int series = m_curves.getSeriesCount();
        m_curves.addSeries(series, new double[][]{curve.times(), curve.positions()});
        m_renderer.setSeriesPaint(series, paint);
        m_renderer.setSeriesStroke(series, stroke);
    }

    private Color colour(final WallGroup group) {
        return PictureStyle.series(m_biases.size() == 1 ? m_forceFields.indexOf(group.forceField())
            : m_biases.indexOf(group.leftPotential()));
    }

    private String label(final WallGroup group) {
        final String bias = m_biases.size() == 1 ? "" : ", V = " + PictureStyle.number(group.leftPotential());
        return group.forceField() + bias + ": " + group.velocity().map(WallPositionPicture::velocity).orElse("no steady motion");
    }

    private static String velocity(final WallVelocity fit) {
        return String.format(Locale.ROOT, "v = (%.3f ± %.3f) columns t/ħ", fit.velocity(), fit.standardError());
    }
}
