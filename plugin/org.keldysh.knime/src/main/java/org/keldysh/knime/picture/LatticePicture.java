package org.keldysh.knime.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.keldysh.physics.lattice.SquareLattice;

/**
 * Draws lattices at several times side by side, one row of panels for each force field: the staggered order (-1)^(x+y) Q of every
 * site, in colours around white for none. Bars on both sides stand for the electrodes.
 */
public final class LatticePicture {

    private static final int MARGIN = 24;

    private static final int TITLE_HEIGHT = 56;

    private static final int NAME_HEIGHT = 40;

    private static final int TIME_HEIGHT = 30;

    private static final int GAP = 26;

    private static final int ELECTRODE = 8;

    private static final int COLOUR_BAR_WIDTH = 130;

    private static final int LEGEND_HEIGHT = 44;

    private static final Color ELECTRODE_COLOUR = new Color(0xE0A100);

    private static final int SITE_AREA_WIDTH = 1400;

    private final SquareLattice m_lattice;

    private final double m_scale;

    private final int m_panelWidth;

    private final int m_panelHeight;

    private LatticePicture(final SquareLattice lattice, final int panels, final double scale) {
        m_lattice = lattice;
        m_scale = scale;
        final int site = Math.max(1, SITE_AREA_WIDTH / (panels * lattice.length()));
        m_panelWidth = site * lattice.length();
        m_panelHeight = site * lattice.width();
    }

    /**
     * @param lattice the sites
     * @param rows snapshots by the name of their force field, which may have an addition, at least one
     * @return a PNG picture
     */
    public static byte[] draw(final SquareLattice lattice, final Map<String, List<LatticeSnapshot>> rows) {
        final int panels = rows.values().stream().mapToInt(List::size).max().orElseThrow();
        return PngImage.of(new LatticePicture(lattice, panels, scale(rows)).image(panels, sorted(rows)));
    }

    private static Map<String, List<LatticeSnapshot>> sorted(final Map<String, List<LatticeSnapshot>> rows) {
        final Map<String, List<LatticeSnapshot>> sorted = new LinkedHashMap<>();
        rows.keySet().stream().sorted(ForceFieldOrder.EXACT_FIRST).forEach(name -> sorted.put(name, rows.get(name)));
        return sorted;
    }

    /** The largest value of any panel, rounded up to one decimal, so that all panels share their colours. */
    private static double scale(final Map<String, List<LatticeSnapshot>> rows) {
        double largest = 0;
        for (final List<LatticeSnapshot> row : rows.values()) {
            for (final LatticeSnapshot snapshot : row) {
                for (final double value : snapshot.staggered()) {
                    largest = Math.max(largest, Math.abs(value));
                }
            }
        }
        return largest > 0 ? Math.ceil(10 * largest) / 10 : 1;
    }

    private BufferedImage image(final int panels, final Map<String, List<LatticeSnapshot>> rows) {
        final int rowHeight = NAME_HEIGHT + TIME_HEIGHT + m_panelHeight + GAP;
        final int width = 2 * MARGIN + panels * (m_panelWidth + 2 * ELECTRODE + GAP) + COLOUR_BAR_WIDTH;
        final int height = TITLE_HEIGHT + rows.size() * rowHeight + LEGEND_HEIGHT + MARGIN;
        final BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        final Graphics2D graphics = image.createGraphics();
        prepare(graphics, width, height);
        int top = TITLE_HEIGHT;
        for (final Map.Entry<String, List<LatticeSnapshot>> row : rows.entrySet()) {
            drawRow(graphics, row.getKey(), row.getValue(), top);
            top += rowHeight;
        }
        drawElectrodeLegend(graphics, top + LEGEND_HEIGHT / 2);
        drawColourBar(graphics, width - MARGIN - COLOUR_BAR_WIDTH + 20, TITLE_HEIGHT + NAME_HEIGHT + TIME_HEIGHT,
            top - GAP - TITLE_HEIGHT - NAME_HEIGHT - TIME_HEIGHT);
        graphics.dispose();
        return image;
    }

    private static void prepare(final Graphics2D graphics, final int width, final int height) {
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(PictureStyle.INK);
        graphics.setFont(PictureStyle.TITLE_FONT);
        graphics.drawString("Staggered order of the lattice", MARGIN, MARGIN + 18);
    }

    private void drawRow(final Graphics2D graphics, final String name, final List<LatticeSnapshot> row, final int top) {
        graphics.setColor(PictureStyle.INK);
        graphics.setFont(PictureStyle.LABEL_FONT);
        graphics.drawString(name, MARGIN, top + NAME_HEIGHT - 12);
        int left = MARGIN + ELECTRODE;
        for (final LatticeSnapshot snapshot : row) {
            drawPanel(graphics, snapshot,
                new Rectangle(left, top + NAME_HEIGHT + TIME_HEIGHT, m_panelWidth, m_panelHeight));
            left += m_panelWidth + 2 * ELECTRODE + GAP;
        }
    }

    private void drawPanel(final Graphics2D graphics, final LatticeSnapshot snapshot, final Rectangle area) {
        graphics.setColor(PictureStyle.INK);
        graphics.setFont(PictureStyle.TICK_FONT);
        graphics.drawString(String.format(Locale.ROOT, "t = %.1f", snapshot.time()), area.x, area.y - 8);
        for (int site = 0; site < m_lattice.sites(); site++) {
            drawSite(graphics, site, snapshot.staggered()[site], area);
        }
        graphics.setColor(ELECTRODE_COLOUR);
        graphics.fillRect(area.x - ELECTRODE, area.y, ELECTRODE, area.height);
        graphics.fillRect(area.x + area.width, area.y, ELECTRODE, area.height);
        graphics.setColor(PictureStyle.INK);
        graphics.drawRect(area.x - ELECTRODE, area.y, area.width + 2 * ELECTRODE, area.height);
    }

    private void drawSite(final Graphics2D graphics, final int site, final double value, final Rectangle area) {
        final int size = area.width / m_lattice.length();
        graphics.setColor(ColourMap.DIVERGING.at(0.5 + 0.5 * value / m_scale));
        graphics.fillRect(area.x + size * m_lattice.x(site), area.y + size * (m_lattice.width() - 1 - m_lattice.y(site)),
            size, size);
    }

    private static void drawElectrodeLegend(final Graphics2D graphics, final int baseline) {
        graphics.setColor(ELECTRODE_COLOUR);
        graphics.fillRect(MARGIN, baseline - 14, ELECTRODE, 18);
        graphics.setColor(PictureStyle.INK);
        graphics.setFont(PictureStyle.TICK_FONT);
        graphics.drawString("electrodes: left (gated) and right; x to the right, along the current, y upwards; t in ħ/t",
            MARGIN + ELECTRODE + 10, baseline);
    }

    private void drawColourBar(final Graphics2D graphics, final int left, final int top, final int height) {
        final int width = 22;
        for (int y = 0; y < height; y++) {
            graphics.setColor(ColourMap.DIVERGING.at(1 - (y + 0.5) / height));
            graphics.fillRect(left, top + y, width, 1);
        }
        graphics.setColor(PictureStyle.INK);
        graphics.drawRect(left, top, width, height);
        graphics.setFont(PictureStyle.TICK_FONT);
        for (int tick = -1; tick <= 1; tick++) {
            final int y = top + (int)Math.round(height * 0.5 * (1 - tick));
            graphics.drawLine(left + width, y, left + width + 6, y);
            graphics.drawString(String.format(Locale.ROOT, "%.1f", tick * m_scale).replace('-', '−'), left + width + 10, y + 6);
        }
        drawUpwards(graphics, "(−1)ˣ⁺ʸ Q", left + width + 72, top + height / 2);
    }

    private static void drawUpwards(final Graphics2D graphics, final String text, final int x, final int centre) {
        final AffineTransform before = graphics.getTransform();
        graphics.rotate(-Math.PI / 2, x, centre);
        graphics.drawString(text, x - graphics.getFontMetrics().stringWidth(text) / 2, centre);
        graphics.setTransform(before);
    }
}
