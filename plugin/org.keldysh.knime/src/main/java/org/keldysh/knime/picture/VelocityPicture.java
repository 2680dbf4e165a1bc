package org.keldysh.knime.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * Draws wall velocities against the bias with their standard errors, one series for each force field, temperature and noise: open
 * symbols for exact forces, filled ones for predicted forces, and another symbol for each temperature and noise.
 */
public final class VelocityPicture {

    private static final int WIDTH = 1200;

    private static final int HEIGHT = 900;

    /** The conditions are those at no bias. */
    private record Series(String forceField, RunConditions conditions) {

        static Series of(final VelocityPoint point) {
            return new Series(point.forceField(),
                new RunConditions(0, point.conditions().temperature(), point.conditions().noiseTemperature()));
        }
    }

    private final Map<Series, List<VelocityPoint>> m_series;

    private final List<String> m_forceFields;

    private final List<RunConditions> m_conditions;

    private final ConditionLabels m_labels;

    private final YIntervalSeriesCollection m_data = new YIntervalSeriesCollection();

    private final XYErrorRenderer m_renderer = new XYErrorRenderer();

    private final LegendItemCollection m_legend = new LegendItemCollection();

    private VelocityPicture(final List<VelocityPoint> points) {
        m_series = points.stream().sorted(Comparator.comparing(VelocityPoint::forceField, ForceFieldOrder.EXACT_FIRST))
            .collect(Collectors.groupingBy(Series::of, LinkedHashMap::new, Collectors.toList()));
        m_forceFields = m_series.keySet().stream().map(Series::forceField).distinct().toList();
        m_conditions = m_series.keySet().stream().map(Series::conditions).distinct().sorted(RunConditions.ORDER).toList();
        m_labels = new ConditionLabels(m_conditions);
        m_renderer.setDefaultLinesVisible(true);
        m_renderer.setDrawXError(false);
        m_renderer.setDrawSeriesLineAsPath(true);
        m_renderer.setCapLength(12);
        m_renderer.setErrorStroke(new BasicStroke(2.5f));
        m_renderer.setUseFillPaint(true);
        m_renderer.setDrawOutlines(true);
        m_renderer.setDefaultOutlineStroke(new BasicStroke(2.5f));
    }

    /**
     * @param points velocities in any order, may be none
     * @return a PNG picture
     */
    public static byte[] draw(final List<VelocityPoint> points) {
        return points.isEmpty() ? NoticePicture.draw("No wall travels through the sample, so there is no velocity to draw.")
            : new VelocityPicture(points).png(points);
    }

    private byte[] png(final List<VelocityPoint> points) {
        m_series.forEach(this::add);
        final XYPlot plot = new XYPlot(m_data,
            axis("Left potential V (t)", points, VelocityPicture::bias, VelocityPicture::bias),
            axis("Wall velocity (columns t/ħ)", points, p -> Math.min(0, lower(p)), VelocityPicture::upper), m_renderer);
        PictureStyle.style(plot);
        plot.setFixedLegendItems(m_legend);
        return PngImage.of(PictureStyle.chart("Velocity of the wall against the bias", plot, true), WIDTH, HEIGHT);
    }

    private static NumberAxis axis(final String label, final List<VelocityPoint> points,
        final ToDoubleFunction<VelocityPoint> lower, final ToDoubleFunction<VelocityPoint> upper) {
        final double least = points.stream().mapToDouble(lower).min().orElseThrow();
        final double most = points.stream().mapToDouble(upper).max().orElseThrow();
        final double margin = most > least ? 0.08 * (most - least) : 0.1;
        return PictureStyle.axis(label, least - margin, most + margin);
    }

    private static double bias(final VelocityPoint point) {
        return point.conditions().leftPotential();
    }

    private static double lower(final VelocityPoint point) {
        return point.velocity().velocity() - point.velocity().standardError();
    }

    private static double upper(final VelocityPoint point) {
        return point.velocity().velocity() + point.velocity().standardError();
    }

    private void add(final Series key, final List<VelocityPoint> points) {
        final YIntervalSeries series = new YIntervalSeries(label(key));
        points.forEach(p -> series.add(bias(p), p.velocity().velocity(), lower(p), upper(p)));
        final int index = m_data.getSeriesCount();
        m_data.addSeries(series);
        final Color colour = PictureStyle.series(m_forceFields.indexOf(key.forceField()));
        final Color fill = ForceFieldOrder.isExact(key.forceField()) ? Color.WHITE : colour;
        final Shape symbol = PlotSymbol.of(m_conditions.indexOf(key.conditions()));
        m_renderer.setSeriesPaint(index, colour);
        m_renderer.setSeriesFillPaint(index, fill);
        m_renderer.setSeriesShape(index, symbol);
        m_renderer.setSeriesStroke(index, PictureStyle.line(2, m_forceFields.indexOf(key.forceField())));
        m_legend.add(new LegendItem(label(key), null, null, null, true, symbol, true, fill, true, colour, new BasicStroke(2.5f),
            false, symbol, new BasicStroke(1), colour));
    }

    private String label(final Series key) {
        return key.forceField() + m_labels.temperature(key.conditions()) + m_labels.noise(key.conditions());
    }
}
