package org.keldysh.knime.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYShapeAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.negf.BondCurrents.Bond;

/**
 * Draws the flow of electrons through a lattice: an arrow on every bond, whose colour and thickness tell the current.
 * Configurations are side by side, each with a colour bar of its own, as their currents differ by orders of magnitude. Bars on
 * both sides stand for the electrodes; bonds that close a periodic width have one half at the top and one at the bottom.
 */
public final class BondPicture {

    /** Pixels for the lattices of all panels together, if their cells keep within these bounds. */
    private static final int AREA_WIDTH = 1500;

    private static final int SMALLEST_CELL = 18;

    private static final int LARGEST_CELL = 110;

    /** No lattice shall be larger than this, even if its arrows become too small to see. */
    private static final int LARGEST_LATTICE = 2400;

    /** Room for the titles, however small the lattice is. */
    private static final int SMALLEST_WIDTH = 500;

    private static final int LEGEND_HEIGHT = 60;

    /** Arrows with less than this share of the largest current are left out. */
    private static final double SMALLEST_SHARE = 1e-3;

    /** Beyond the outermost sites, in columns. */
    private static final double MARGIN = 0.95;

    private static final double ELECTRODE = 0.3;

    private static final Color ELECTRODE_COLOUR = PictureStyle.series(4);

    private static final Color BOND = new Color(0xD8D8D8);

    private final SquareLattice m_lattice;

    private final int m_cell;

    private final int m_width;

    private final int m_height;

    private BondPicture(final int panels, final SquareLattice lattice) {
        m_lattice = lattice;
        final double columns = lattice.length() - 1 + 2 * MARGIN;
        final int wanted = (int)Math.min(LARGEST_CELL,
            Math.max(SMALLEST_CELL, Math.max(AREA_WIDTH / (panels * columns), SMALLEST_WIDTH / columns)));
        m_cell = Math.max(1, Math.min(wanted, LARGEST_LATTICE / Math.max(lattice.length(), lattice.width())));
        m_width = Math.max(SMALLEST_WIDTH, (int)Math.round(m_cell * columns));
        m_height = m_cell * lattice.width();
    }

    /**
     * @param panels configurations of the same lattice, at least one
     * @return a PNG picture
     */
    public static byte[] draw(final List<BondPanel> panels) {
        final BondPicture picture = new BondPicture(panels.size(), panels.get(0).bonds().lattice());
        final Insets insets = picture.insets(panels.get(0));
        return new PanelRow(panels.stream().map(panel -> picture.chart(panel, Optional.of(insets))).toList(),
            picture.m_width + insets.left() + insets.right(), picture.m_height + insets.top() + insets.bottom())
                .withLegendBelow("Bond currents", PictureStyle.legend(BondPicture::legend), LEGEND_HEIGHT);
    }

    /** Everything around the lattice, which shall have square cells: known only after a panel has been drawn. */
    private Insets insets(final BondPanel panel) {
        final int width = 2 * m_width;
        final int height = m_height + m_width;
        final ChartRenderingInfo info = new ChartRenderingInfo();
        chart(panel, Optional.empty()).createBufferedImage(width, height, BufferedImage.TYPE_INT_RGB, info);
        final Rectangle2D lattice = info.getPlotInfo().getDataArea();
        return new Insets((int)Math.round(lattice.getMinY()), (int)Math.round(lattice.getMinX()),
            (int)Math.round(height - lattice.getMaxY()), (int)Math.round(width - lattice.getMaxX()));
    }

    private record Insets(int top, int left, int bottom, int right) {
    }

    private JFreeChart chart(final BondPanel panel, final Optional<Insets> insets) {
        final double middle = 0.5 * (m_lattice.length() - 1);
        final double columns = 0.5 * m_width / m_cell;
        final XYPlot plot = new XYPlot(new DefaultXYDataset(), PictureStyle.axis("x (columns)", middle - columns, middle + columns,
            TickSpacing.ofSites(m_lattice.length())), PictureStyle.axis("y (rows)", -0.5, m_lattice.width() - 0.5,
                TickSpacing.ofSites(m_lattice.width())), new XYLineAndShapeRenderer());
        PictureStyle.style(plot);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        addElectrodes(plot);
        final double largest = panel.largest();
        for (final Bond bond : panel.bonds().bonds()) {
            add(plot, bond, largest > 0 ? Math.abs(bond.current()) / largest : 0);
        }
        final JFreeChart chart = PictureStyle.chart(panel.title(), plot, false);
        chart.addSubtitle(PictureStyle.subtitle("I = " + PictureStyle.rounded(panel.conservation().leftCurrent(), 3)
            + " t/ħ, conserved within " + PictureStyle.rounded(panel.conservation().residual(), 1)));
        final BondColours colours = new BondColours(largest);
        chart.addSubtitle(colours.bar(insets.map(i -> new RectangleInsets(12, i.left() - 12, 0, i.right() - 28))
            .orElse(new RectangleInsets(12, 0, 0, 0))));
        return chart;
    }

    private void addElectrodes(final XYPlot plot) {
        for (final double left : new double[]{-MARGIN, m_lattice.length() - 1 + MARGIN - ELECTRODE}) {
            fill(plot, new Rectangle2D.Double(left, -0.5, ELECTRODE, m_lattice.width()), ELECTRODE_COLOUR);
        }
    }

    private void add(final XYPlot plot, final Bond bond, final double share) {
        final int x = m_lattice.x(bond.from());
        final int y = m_lattice.y(bond.from());
        if (m_lattice.x(bond.to()) > x) {
            add(plot, new Line2D.Double(x, y, x + 1, y), bond.current() < 0 ? 2 : 0, share);
        } else {
            add(plot, new Line2D.Double(x, y, x, y + 1), bond.current() < 0 ? 3 : 1, share);
            if (m_lattice.y(bond.to()) < y) {
                add(plot, new Line2D.Double(x, -1, x, 0), bond.current() < 0 ? 3 : 1, share);
            }
        }
    }

    private static void add(final XYPlot plot, final Line2D bond, final int quarters, final double share) {
        plot.addAnnotation(
            new XYLineAnnotation(bond.getX1(), bond.getY1(), bond.getX2(), bond.getY2(), new BasicStroke(1), BOND), false);
        if (share >= SMALLEST_SHARE) {
            fill(plot, BondArrow.of(0.5 * (bond.getX1() + bond.getX2()), 0.5 * (bond.getY1() + bond.getY2()), quarters,
                Math.sqrt(share)), BondColours.of(share));
        }
    }

    private static void fill(final XYPlot plot, final Shape shape, final Color colour) {
        plot.addAnnotation(new XYShapeAnnotation(shape, null, null, colour), false);
    }

    private static LegendItemCollection legend() {
        final AffineTransform size = AffineTransform.getScaleInstance(40, -40);
        final LegendItemCollection items = new LegendItemCollection();
        items.add(new LegendItem("flow of electrons through a bond", null, null, null,
            size.createTransformedShape(BondArrow.of(0, 0, 0, 1)), BondColours.of(0.6)));
        items.add(new LegendItem("electrodes", null, null, null, new Rectangle2D.Double(-5, -12, 10, 24), ELECTRODE_COLOUR));
        return items;
    }
}
