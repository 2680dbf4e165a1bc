package org.keldysh.knime.picture;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * Draws transmission and density of states against energy, configurations side by side with common ranges. The bias window is
 * shaded and dashed lines mark both potentials.
 */
public final class SpectrumPicture {

    private static final int PANEL_WIDTH = 640;

    private static final int PANEL_HEIGHT = 820;

    private static final int LEGEND_HEIGHT = 60;

    /** Room above the curves for the labels of the potentials. */
    private static final double HEADROOM = 5;

    private static final int TRANSMISSION_DECADES = 12;

    private static final int DENSITY_DECADES = 5;

    private static final Color TRANSMISSION = PictureStyle.series(0);

    private static final Color DENSITY = PictureStyle.INK;

    private static final Color LEFT_DENSITY = PictureStyle.series(1);

    private final List<SpectrumPanel> m_panels;

    private SpectrumPicture(final List<SpectrumPanel> panels) {
        m_panels = panels;
    }

    /**
     * @param panels configurations, at least one, with the same energies
     * @return a PNG picture
     */
    public static byte[] draw(final List<SpectrumPanel> panels) {
        final SpectrumPicture picture = new SpectrumPicture(panels);
        return new PanelRow(panels.stream().map(picture::chart).toList(), PANEL_WIDTH, PANEL_HEIGHT)
            .withLegendBelow("Transport spectrum", PictureStyle.legend(SpectrumPicture::legend), LEGEND_HEIGHT);
    }

    private JFreeChart chart(final SpectrumPanel panel) {
        final CombinedDomainXYPlot plot =
            new CombinedDomainXYPlot(PictureStyle.axis("Energy (t)", panel.start(), panel.end()));
        plot.setGap(20);
        plot.add(transmission(panel));
        plot.add(density(panel));
        return PictureStyle.chart(panel.title(), plot, false);
    }

    private XYPlot transmission(final SpectrumPanel panel) {
        final double top = HEADROOM * panel.device().lattice().width();
        final XYPlot plot = plot(panel, axis("Transmission (channels)", SpectrumPanel::transmission, TRANSMISSION_DECADES, top));
        add(plot, panel, panel.transmission(), TRANSMISSION);
        return plot;
    }

    private XYPlot density(final SpectrumPanel panel) {
        final double most = all(SpectrumPanel::density).max().orElseThrow();
        final XYPlot plot =
            plot(panel, axis("Density of states (1/t)", SpectrumPanel::density, DENSITY_DECADES, HEADROOM * most));
        add(plot, panel, panel.leftDensity(), LEFT_DENSITY);
        add(plot, panel, panel.density(), DENSITY);
        return plot;
    }

    /** From the least value of all panels, but not over more decades than given. */
    private ValueAxis axis(final String label, final Function<SpectrumPanel, double[]> values, final int decades,
        final double top) {
        final ValueAxis axis = PictureStyle.logAxis(label);
        axis.setRange(Math.min(0.1 * top, Math.max(0.5 * all(values).min().orElseThrow(), top * Math.pow(10, -decades))), top);
        return axis;
    }

    private DoubleStream all(final Function<SpectrumPanel, double[]> values) {
        return m_panels.stream().flatMapToDouble(panel -> Arrays.stream(values.apply(panel)));
    }

    private static XYPlot plot(final SpectrumPanel panel, final ValueAxis axis) {
        final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        final XYPlot plot = new XYPlot(new DefaultXYDataset(), null, axis, renderer);
        PictureStyle.style(plot);
        plot.addDomainMarker(PotentialMarkers.window(panel.device()), Layer.BACKGROUND);
        final ValueMarker left = PotentialMarkers.left(panel.device(), PictureStyle.INK);
        final ValueMarker right = PotentialMarkers.right(panel.device(), PictureStyle.INK);
        PotentialMarkers.labelOutside(panel.device(), left, right);
        plot.addDomainMarker(left);
        plot.addDomainMarker(right);
        return plot;
    }

    private static void add(final XYPlot plot, final SpectrumPanel panel, final double[] values, final Color colour) {
        final int series = plot.getDataset().getSeriesCount();
        final double floor = 0.1 * plot.getRangeAxis().getLowerBound(); // there is no 0 on this axis
        ((DefaultXYDataset)plot.getDataset()).addSeries(series,
            new double[][]{panel.energies(), Arrays.stream(values).map(value -> Math.max(floor, value)).toArray()});
        plot.getRenderer().setSeriesPaint(series, colour);
        plot.getRenderer().setSeriesStroke(series, PictureStyle.line(2, 0));
    }

    private static LegendItemCollection legend() {
        final LegendItemCollection items = new LegendItemCollection();
        items.add(line("transmission", TRANSMISSION));
        items.add(line("density of states", DENSITY));
        items.add(line("its part filled from the left", LEFT_DENSITY));
        items.add(new LegendItem("bias window", null, null, null, new Rectangle2D.Double(-16, -9, 32, 18),
            PotentialMarkers.WINDOW));
        return items;
    }

    private static LegendItem line(final String label, final Color colour) {
        return new LegendItem(label, null, null, null, new Line2D.Double(-20, 0, 20, 0), PictureStyle.line(3, 0), colour);
    }
}
