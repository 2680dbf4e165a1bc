package org.keldysh.knime.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYDataImageAnnotation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * Draws the local density of states, averaged over y, as a map: x to the right, energy upwards, colours for its decimal
 * logarithm. Configurations are side by side with common colours; dashed lines mark both potentials.
 */
public final class LocalDensityPicture {

    private static final int PANEL_WIDTH = 560;

    private static final int PANEL_HEIGHT = 760;

    private static final int BAR_WIDTH = 150;

    /** Rows of the map: fewer than pixels, so that scaling never skips one. */
    private static final int MOST_ROWS = 300;

    /** Decades below the largest density that have colours of their own. */
    private static final double DECADES = 4;

    private static final Color LINE = Color.WHITE;

    private final DecadeColours m_colours;

    private LocalDensityPicture(final double largest) {
        m_colours = new DecadeColours(largest, DECADES);
    }

    /**
     * @param panels configurations, at least one, with the same energies
     * @return a PNG picture
     */
    public static byte[] draw(final List<SpectrumPanel> panels) {
        final List<double[][]> maps = panels.stream().map(panel -> binned(panel.columnDensity())).toList();
        final LocalDensityPicture picture = new LocalDensityPicture(largest(maps));
        final List<JFreeChart> charts =
            IntStream.range(0, maps.size()).mapToObj(p -> picture.chart(panels.get(p), maps.get(p))).toList();
        return new PanelRow(charts, PANEL_WIDTH, PANEL_HEIGHT).withColourBar("Local density of states, averaged over y",
            picture.m_colours.bar("Local density of states (1/t per site)", new RectangleInsets(59, 10, 87, 0)), BAR_WIDTH);
    }

    /** Means over neighbouring energies, which keep the weight of narrow resonances. */
    private static double[][] binned(final double[][] values) {
        final int size = (values.length + MOST_ROWS - 1) / MOST_ROWS;
        final double[][] bins = new double[(values.length + size - 1) / size][values[0].length];
        for (int k = 0; k < values.length; k++) {
            final int inBin = Math.min(size, values.length - k / size * size);
            for (int x = 0; x < values[k].length; x++) {
                bins[k / size][x] += values[k][x] / inBin;
            }
        }
        return bins;
    }

    private static double largest(final List<double[][]> maps) {
        double largest = Double.MIN_NORMAL;
        for (final double[][] map : maps) {
            for (final double[] row : map) {
                for (final double value : row) {
                    largest = Math.max(largest, value);
                }
            }
        }
        return largest;
    }

    private JFreeChart chart(final SpectrumPanel panel, final double[][] map) {
        final int length = map[0].length;
        final XYPlot plot = new XYPlot(new DefaultXYDataset(), PictureStyle.axis("x (columns)", 0, length),
            PictureStyle.axis("Energy (t)", panel.start(), panel.end()), new XYLineAndShapeRenderer());
        PictureStyle.style(plot);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.getRenderer().addAnnotation(new XYDataImageAnnotation(image(map), 0, panel.start(), length,
            panel.end() - panel.start()), Layer.BACKGROUND);
        mark(plot, PotentialMarkers.left(panel.device(), LINE), PotentialMarkers.leftLabel(panel.device()),
            RectangleAnchor.TOP_LEFT, TextAnchor.BOTTOM_LEFT);
        mark(plot, PotentialMarkers.right(panel.device(), LINE), PotentialMarkers.rightLabel(panel.device()),
            RectangleAnchor.TOP_RIGHT, TextAnchor.BOTTOM_RIGHT);
        return PictureStyle.chart(panel.title(), plot, false);
    }

    /** The label stands above the line, at the side of its electrode. */
    private static void mark(final XYPlot plot, final ValueMarker marker, final String label, final RectangleAnchor anchor,
        final TextAnchor text) {
        marker.setLabel(label);
        marker.setLabelAnchor(anchor);
        marker.setLabelTextAnchor(text);
        plot.addRangeMarker(marker);
    }

    private BufferedImage image(final double[][] map) {
        final BufferedImage image = new BufferedImage(map[0].length, map.length, BufferedImage.TYPE_INT_RGB);
        for (int k = 0; k < map.length; k++) {
            for (int x = 0; x < map[k].length; x++) {
                image.setRGB(x, map.length - 1 - k, m_colours.rgb(map[k][x]));
            }
        }
        return image;
    }
}
