package org.keldysh.knime.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;
import org.keldysh.learning.score.CalibrationBin;
import org.keldysh.learning.score.CalibrationCurve;

/**
 * Draws true errors against predicted uncertainties, both on logarithmic axes, with the diagonal on which a calibrated network
 * lies; below it, how many sites each point stands for.
 */
public final class CalibrationPicture {

    private static final int WIDTH = 1080;

    private static final int HEIGHT = 1240;

    private static final int CURVE_WEIGHT = 3;

    private static final double MARGIN = 1.25;

    private static final Font COUNT_FONT = PictureStyle.TICK_FONT.deriveFont(15f);

    private final List<CalibrationBin> m_sites;

    private final List<CalibrationBin> m_configurations;

    private CalibrationPicture(final CalibrationCurve sites, final CalibrationCurve configurations) {
        m_sites = drawable(sites);
        m_configurations = drawable(configurations);
    }

    /** Without any error, a bin has no place on a logarithmic axis. */
    private static List<CalibrationBin> drawable(final CalibrationCurve curve) {
        return curve.bins().stream().filter(bin -> bin.rmsError() > 0).toList();
    }

    /**
     * @param sites errors and uncertainties of sites
     * @param configurations root mean square errors and uncertainties of whole configurations
     * @param ratio root mean square error over uncertainty of all sites
     * @return a PNG picture; if all uncertainties or all errors are 0, a notice
     */
    public static byte[] draw(final CalibrationCurve sites, final CalibrationCurve configurations, final double ratio) {
        final CalibrationPicture picture = new CalibrationPicture(sites, configurations);
        if (picture.m_sites.isEmpty()) {
            return NoticePicture.draw("All uncertainties or all errors are 0, so that there is no calibration to draw.");
        }
        final CombinedDomainXYPlot plot =
            new CombinedDomainXYPlot(picture.axis("Predicted standard deviation of n (root mean square of the bin)"));
        plot.setGap(24);
        plot.add(picture.curves(), CURVE_WEIGHT);
        plot.add(picture.counts(), 1);
        final JFreeChart chart = PictureStyle.chart("Uncertainty of the force network against true errors", plot, true);
        chart.addSubtitle(0, PictureStyle.subtitle(String.format(Locale.ROOT,
            "error / uncertainty = %.3f (calibrated: 1),  sites: %d,  frames: %d", ratio, count(sites), count(configurations))));
        if (sites.leftOut() > 0) {
            chart.addSubtitle(1, PictureStyle.subtitle(
                String.format(Locale.ROOT, "sites left out because their uncertainty is 0: %d", sites.leftOut())));
        }
        return PngImage.of(chart, WIDTH, HEIGHT);
    }

    private static int count(final CalibrationCurve curve) {
        return curve.bins().stream().mapToInt(CalibrationBin::count).sum();
    }

    /** The same range for uncertainties and errors, so that the diagonal goes from corner to corner. */
    private LogAxis axis(final String label) {
        final LogAxis axis = PictureStyle.logAxis(label);
        axis.setRange(bins().mapToDouble(bin -> Math.min(bin.lower(), bin.rmsError())).min().orElseThrow() / MARGIN,
            bins().mapToDouble(bin -> Math.max(bin.upper(), bin.rmsError())).max().orElseThrow() * MARGIN);
        return axis;
    }

    private Stream<CalibrationBin> bins() {
        return Stream.concat(m_sites.stream(), m_configurations.stream());
    }

    private XYPlot curves() {
        final DefaultXYDataset data = new DefaultXYDataset();
        final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
        add(data, renderer, "Sites", m_sites, new Ellipse2D.Double(-6, -6, 12, 12)); // the first series is drawn on top
        add(data, renderer, "Frames", m_configurations, new Rectangle2D.Double(-11, -11, 22, 22));
        final LogAxis errors = axis("True RMS error of n");
        renderer.addAnnotation(new XYLineAnnotation(errors.getLowerBound(), errors.getLowerBound(), errors.getUpperBound(),
            errors.getUpperBound(), PictureStyle.line(1.5f, 1), PictureStyle.INK));
        final XYPlot plot = new XYPlot(data, null, errors, renderer);
        PictureStyle.style(plot);
        return plot;
    }

    private static void add(final DefaultXYDataset data, final XYLineAndShapeRenderer renderer, final String name,
        final List<CalibrationBin> bins, final Shape marker) {
        final int series = data.getSeriesCount();
        data.addSeries(name, new double[][]{bins.stream().mapToDouble(CalibrationBin::rmsUncertainty).toArray(),
            bins.stream().mapToDouble(CalibrationBin::rmsError).toArray()});
        renderer.setSeriesPaint(series, PictureStyle.series(series));
        renderer.setSeriesStroke(series, PictureStyle.line(2, 0));
        renderer.setSeriesShape(series, marker);
    }

    private XYPlot counts() {
        final int most = m_sites.stream().mapToInt(CalibrationBin::count).max().orElseThrow();
        final LogAxis axis = PictureStyle.logAxis("Sites per bin");
        axis.setRange(0.5, 10.0 * most);
        final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        for (final CalibrationBin bin : m_sites) {
            renderer.addAnnotation(new XYBoxAnnotation(bin.lower(), axis.getLowerBound(), bin.upper(), bin.count(),
                PictureStyle.line(1, 0), Color.WHITE, PictureStyle.series(0)));
            renderer.addAnnotation(count(bin));
        }
        final XYPlot plot = new XYPlot(new DefaultXYDataset(), null, axis, renderer);
        PictureStyle.style(plot);
        return plot;
    }

    private static XYTextAnnotation count(final CalibrationBin bin) {
        final XYTextAnnotation text = new XYTextAnnotation(shortened(bin.count()),
            Math.sqrt(bin.lower() * bin.upper()), 1.2 * bin.count());
        text.setTextAnchor(TextAnchor.BOTTOM_CENTER);
        text.setFont(COUNT_FONT);
        text.setPaint(PictureStyle.INK);
        return text;
    }

    /** @return a count in at most four characters: 1234 is 1.2k */
    static String shortened(final int count) {
        double value = count;
        int unit = 0;
        while (value >= 999.5) {
            value /= 1000;
            unit++;
        }
        final String digits = String.format(Locale.ROOT, unit > 0 && value < 9.95 ? "%.1f" : "%.0f", value);
        return digits + List.of("", "k", "M", "G").get(unit);
    }
}
