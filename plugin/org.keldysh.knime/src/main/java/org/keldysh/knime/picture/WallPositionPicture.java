package org.keldysh.knime.picture;

import java.awt.Color;
import java.awt.Paint;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;
import org.keldysh.physics.observable.WallVelocity;

/**
 * Draws wall position and, where it is known, current against time: every trajectory thin, the mean of each group bold. Colours
 * tell biases, temperatures and noises apart and dashes the force fields; if there is only one of each, colours tell the force
 * fields apart as well.
 */
public final class WallPositionPicture {

    private static final int WIDTH = 1200;

    private static final int HEIGHT = 840;

    private static final int CURRENT_HEIGHT = 400;

    /** Currents that span more are drawn on a logarithmic axis. */
    private static final double WIDE_SPAN = 30;

    private static final Color UNCERTAIN = new Color(0xF0F0F0);

    private final List<WallGroup> m_groups;

    private final List<String> m_forceFields;

    private final List<RunConditions> m_conditions;

    private final ConditionLabels m_labels;

    private WallPositionPicture(final List<WallGroup> groups) {
        m_groups = groups.stream().sorted(Comparator.comparing(WallGroup::forceField, ForceFieldOrder.EXACT_FIRST)).toList();
        m_forceFields = m_groups.stream().map(WallGroup::forceField).distinct().toList();
        m_conditions = groups.stream().map(WallGroup::conditions).distinct().sorted(RunConditions.ORDER).toList();
        m_labels = new ConditionLabels(m_conditions);
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
        final List<CurveBundle> currents = m_groups.stream().flatMap(group -> group.currents().stream()).toList();
        final CombinedDomainXYPlot plot = new CombinedDomainXYPlot(timeAxis());
        plot.setGap(24);
        plot.add(panel(group -> Optional.of(group.positions()), positionAxis(length)), HEIGHT);
        if (!currents.isEmpty()) {
            final XYPlot panel = panel(WallGroup::currents, currentAxis(currents));
            shadeUncertain(panel);
            plot.add(panel, CURRENT_HEIGHT);
        }
        plot.setFixedLegendItems(legend());
        return PngImage.of(PictureStyle.chart(title(), plot, true), WIDTH, HEIGHT + (currents.isEmpty() ? 0 : CURRENT_HEIGHT));
    }

    private NumberAxis timeAxis() {
        final double start = m_groups.stream().flatMapToDouble(group -> group.positions().times()).min().orElse(0);
        final double end = m_groups.stream().flatMapToDouble(group -> group.positions().times()).max().orElse(0);
        return PictureStyle.axis("Time (ħ/t)", start, Math.max(start + 1, end));
    }

    /** The whole length, unless no wall gets far. */
    private NumberAxis positionAxis(final int length) {
        final double farthest = m_groups.stream().flatMapToDouble(group -> group.positions().values()).max().orElse(0);
        final double top = Math.min(length, Math.max(2, 1.2 * farthest));
        return PictureStyle.axis("Wall position (columns from the left electrode)", -0.02 * top, 1.02 * top);
    }

    private static ValueAxis currentAxis(final List<CurveBundle> currents) {
        final double least = currents.stream().flatMapToDouble(CurveBundle::values).min().orElseThrow();
        final double most = currents.stream().flatMapToDouble(CurveBundle::values).max().orElseThrow();
        if (least > 0 && most > WIDE_SPAN * least) {
            final ValueAxis axis = PictureStyle.logAxis("Current (t/ħ)");
            axis.setRange(0.5 * least, 2 * most);
            return axis;
        }
        final double range = Math.max(most, 0) - Math.min(least, 0);
        final double margin = range > 0 ? 0.05 * range : 1;
        return PictureStyle.axis("Current (t/ħ)", Math.min(least, 0) - margin, Math.max(most, 0) + margin);
    }

    /** Exact forces hold currents to the tolerance of the densities: what is smaller than their error is not certain. */
    private void shadeUncertain(final XYPlot panel) {
        final double error = m_groups.stream().filter(group -> group.currents().isPresent())
            .mapToDouble(WallGroup::densityError).filter(Double::isFinite).max().orElse(0);
        final double lowest = panel.getRangeAxis().getLowerBound();
        final IntervalMarker marker = new IntervalMarker(Math.max(-error, lowest), Math.max(error, lowest), UNCERTAIN);
        marker.setAlpha(1);
        marker.setLabel("smaller than the density error");
        marker.setLabelFont(PictureStyle.TICK_FONT);
        marker.setLabelPaint(PictureStyle.INK);
        marker.setLabelBackgroundColor(UNCERTAIN);
        marker.setLabelAnchor(RectangleAnchor.BOTTOM_RIGHT);
        marker.setLabelTextAnchor(TextAnchor.BOTTOM_RIGHT);
        if (error > lowest) {
            panel.addRangeMarker(marker, Layer.BACKGROUND);
        }
    }

    private String title() {
        final boolean oneBias = m_conditions.stream().mapToDouble(RunConditions::leftPotential).distinct().count() == 1;
        return "Wall between metal and charge-density wave"
            + (oneBias ? ", V = " + PictureStyle.number(m_conditions.get(0).leftPotential()) : "");
    }

    private XYPlot panel(final Function<WallGroup, Optional<CurveBundle>> curves, final ValueAxis axis) {
        final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true); // dashes would begin anew at every point
        final XYPlot plot = new XYPlot(new DefaultXYDataset(), null, axis, renderer);
        PictureStyle.style(plot);
        for (final WallGroup group : m_groups) {
            curves.apply(group).ifPresent(bundle -> bundle.members()
                .forEach(member -> add(plot, member, PictureStyle.faint(colour(group)), PictureStyle.line(1.6f, 0))));
        }
        for (final WallGroup group : m_groups) { // above all thin lines
            curves.apply(group).ifPresent(bundle -> add(plot, bundle.mean(), colour(group), stroke(group)));
        }
        return plot;
    }

    private static void add(final XYPlot plot, final TimeCurve curve, final Paint paint, final Stroke stroke) {
        final int series = plot.getDataset().getSeriesCount();
        ((DefaultXYDataset)plot.getDataset()).addSeries(series, new double[][]{curve.times(), curve.values()});
        plot.getRenderer().setSeriesPaint(series, paint);
        plot.getRenderer().setSeriesStroke(series, stroke);
    }

    private LegendItemCollection legend() {
        final LegendItemCollection items = new LegendItemCollection();
        m_groups.forEach(group -> items.add(new LegendItem(label(group), null, null, null,
            new Line2D.Double(-28, 0, 28, 0), stroke(group), colour(group))));
        return items;
    }

    private Stroke stroke(final WallGroup group) {
        return PictureStyle.line(3.5f, m_forceFields.indexOf(group.forceField()));
    }

    private Color colour(final WallGroup group) {
        return PictureStyle.series(m_conditions.size() == 1 ? m_forceFields.indexOf(group.forceField())
            : m_conditions.indexOf(group.conditions()));
    }

    private String label(final WallGroup group) {
        final RunConditions conditions = group.conditions();
        return group.forceField() + m_labels.bias(conditions) + m_labels.temperature(conditions) + m_labels.noise(conditions) + ": "
            + group.velocity().map(WallPositionPicture::velocity).orElse("no steady motion");
    }

    private static String velocity(final WallVelocity fit) {
        return String.format(Locale.ROOT, "v = (%.3f ± %.3f) columns t/ħ", fit.velocity(), fit.standardError());
    }
}
