package org.keldysh.knime.picture;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.keldysh.learning.train.EpochMetrics;

/** Draws the course of a training: the loss above, the error on validation data below if there are any. */
public final class LearningCurvePicture {

    private static final int WIDTH = 1200;

    private static final int PANEL_HEIGHT = 400;

    private LearningCurvePicture() {
    }

    /**
     * @param history one entry per member and epoch
     * @return a PNG picture
     */
    public static byte[] draw(final List<EpochMetrics> history) {
        final boolean validated = history.stream().anyMatch(epoch -> !Double.isNaN(epoch.validationRmse()));
        final CombinedDomainXYPlot plot = new CombinedDomainXYPlot(PictureStyle.integerAxis("Epoch", 0,
            history.stream().mapToInt(EpochMetrics::epoch).max().orElseThrow()));
        plot.setGap(24);
        final XYPlot loss = panel(history, EpochMetrics::trainingLoss, "Training loss");
        plot.add(loss);
        if (validated) {
            plot.add(panel(history, EpochMetrics::validationRmse, "RMSE of n, unseen trajectories"));
        }
        final JFreeChart chart = PictureStyle.chart("Training of the force network", plot, false);
        chart.addSubtitle(PictureStyle.legend(loss));
        if (validated) {
            chart.addSubtitle(PictureStyle.subtitle(best(history)));
        }
        return PngImage.of(chart, WIDTH, (validated ? 2 : 1) * PANEL_HEIGHT + 120);
    }

    private static XYPlot panel(final List<EpochMetrics> history, final ToDoubleFunction<EpochMetrics> value,
        final String label) {
        final DefaultXYDataset data = new DefaultXYDataset();
        final int[] members = history.stream().mapToInt(EpochMetrics::member).distinct().toArray();
        final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, history.size() == members.length);
        for (int m = 0; m < members.length; m++) {
            final int member = members[m];
            final List<EpochMetrics> epochs = history.stream().filter(epoch -> epoch.member() == member).toList();
            data.addSeries(name(member), new double[][]{epochs.stream().mapToDouble(EpochMetrics::epoch).toArray(),
                epochs.stream().mapToDouble(value).toArray()});
            renderer.setSeriesPaint(m, PictureStyle.series(m));
            renderer.setSeriesStroke(m, PictureStyle.line(2, 0));
        }
        final XYPlot plot = new XYPlot(data, null, PictureStyle.logAxis(label), renderer);
        PictureStyle.style(plot);
        return plot;
    }

    private static String name(final int member) {
        return member == 0 ? "Network" : "Member " + member;
    }

    private static String best(final List<EpochMetrics> history) {
        final EpochMetrics best =
            history.stream().min((a, b) -> Double.compare(a.validationRmse(), b.validationRmse())).orElseThrow();
        return String.format(Locale.ROOT,
            "best: %s in epoch %d, RMSE of n on unseen trajectories %.2e, R² of the force %.5f",
            name(best.member()).toLowerCase(Locale.ROOT), best.epoch(), best.validationRmse(), best.validationR2());
    }
}
