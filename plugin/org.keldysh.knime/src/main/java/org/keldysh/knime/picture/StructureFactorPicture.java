package org.keldysh.knime.picture;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYDataImageAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.observable.StructureFactor;

/**
 * Draws static structure factors as maps with the wave vector (pi, pi) of the charge-density wave in the middle. Panels are side by
 * side with common colours.
 */
public final class StructureFactorPicture {

    private static final int PANEL_WIDTH = 560;

    private static final int PANEL_HEIGHT = 620;

    private static final int BAR_WIDTH = 150;

    private static final double DECADES = 5;

    private final DecadeColours m_colours;

    private final ConditionLabels m_labels;

    private StructureFactorPicture(final List<StructurePanel> panels) {
        m_colours = new DecadeColours(panels.stream().flatMapToDouble(panel -> Arrays.stream(panel.factor().values()))
            .reduce(Double.MIN_NORMAL, Math::max), DECADES);
        m_labels = new ConditionLabels(panels.stream().map(StructurePanel::conditions).toList());
    }

    /**
     * @param panels at least one, of the same lattice
     * @return a PNG picture
     */
    public static byte[] draw(final List<StructurePanel> panels) {
        final StructureFactorPicture picture = new StructureFactorPicture(panels);
        return new PanelRow(panels.stream().map(picture::chart).toList(), PANEL_WIDTH, PANEL_HEIGHT).withColourBar(
            "Static structure factor of the lattice",
            picture.m_colours.bar("S(q) (units of Q²)", new RectangleInsets(98, 10, 87, 0)), BAR_WIDTH);
    }

    private JFreeChart chart(final StructurePanel panel) {
        final SquareLattice lattice = panel.factor().lattice();
        final NumberAxis x = axis("Wave vector along x (π per column)", lattice.length());
        final NumberAxis y = axis("Wave vector along y (π per row)", lattice.width());
        final XYPlot plot = new XYPlot(new DefaultXYDataset(), x, y, new XYLineAndShapeRenderer());
        PictureStyle.style(plot);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.getRenderer().addAnnotation(new XYDataImageAnnotation(image(panel.factor()), x.getLowerBound(), y.getLowerBound(),
            2, 2), Layer.BACKGROUND);
        final JFreeChart chart = PictureStyle.chart(panel.forceField() + m_labels.noise(panel.conditions()), plot, false);
        chart.addSubtitle(PictureStyle.subtitle("V = " + PictureStyle.number(panel.conditions().leftPotential()) + ", T = "
            + PictureStyle.number(panel.conditions().temperature()) + ", S(π, π) = "
            + PictureStyle.rounded(panel.factor().peak(), 3)));
        return chart;
    }

    /** In units of pi: cells are centred at the wave vectors, so that one of their centres is at 1. */
    private static NumberAxis axis(final String label, final int number) {
        final double start = 1 - 2.0 * (number / 2) / number - 1.0 / number;
        return PictureStyle.axis(label, start, start + 2, TickSpacing.of(4));
    }

    private BufferedImage image(final StructureFactor factor) {
        final SquareLattice lattice = factor.lattice();
        final BufferedImage image = new BufferedImage(lattice.length(), lattice.width(), BufferedImage.TYPE_INT_RGB);
        for (int q = 0; q < lattice.sites(); q++) {
            image.setRGB(lattice.x(q), lattice.width() - 1 - lattice.y(q), m_colours.rgb(factor.values()[q]));
        }
        return image;
    }
}
