package org.keldysh.knime.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.Size2D;
import org.jfree.data.Range;

/** Puts charts side by side under a common title, with a legend below them or a colour bar to their right. */
final class PanelRow {

    private static final int MARGIN = 24;

    private static final int TITLE_HEIGHT = 34;

    private final List<JFreeChart> m_panels;

    private final int m_panelWidth;

    private final int m_panelHeight;

    PanelRow(final List<JFreeChart> panels, final int panelWidth, final int panelHeight) {
        m_panels = panels;
        m_panelWidth = panelWidth;
        m_panelHeight = panelHeight;
    }

    byte[] withLegendBelow(final String title, final Title legend, final int legendHeight) {
        final BufferedImage image = image(0, legendHeight);
        return png(image, title, legend, new Rectangle2D.Double(0, MARGIN + TITLE_HEIGHT + m_panelHeight, image.getWidth(),
            legendHeight));
    }

    byte[] withColourBar(final String title, final Title bar, final int barWidth) {
        return png(image(barWidth, 0), title, bar, new Rectangle2D.Double(MARGIN + m_panels.size() * m_panelWidth,
            MARGIN + TITLE_HEIGHT, barWidth, m_panelHeight));
    }

    private byte[] png(final BufferedImage image, final String title, final Title legend, final Rectangle2D area) {
        final Graphics2D graphics = image.createGraphics();
        draw(graphics, image, title);
        final Size2D size = legend.arrange(graphics, new RectangleConstraint(new Range(0, area.getWidth()),
            new Range(0, area.getHeight())));
        legend.draw(graphics, new Rectangle2D.Double(area.getCenterX() - size.getWidth() / 2, area.getY(), size.getWidth(),
            size.getHeight()));
        graphics.dispose();
        return PngImage.of(image);
    }

    private BufferedImage image(final int right, final int bottom) {
        return new BufferedImage(2 * MARGIN + m_panels.size() * m_panelWidth + right,
            2 * MARGIN + TITLE_HEIGHT + m_panelHeight + bottom, BufferedImage.TYPE_INT_RGB);
    }

    private void draw(final Graphics2D graphics, final BufferedImage image, final String title) {
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(PictureStyle.INK);
        graphics.setFont(PictureStyle.TITLE_FONT);
        graphics.drawString(title, MARGIN, MARGIN + 18);
        for (int p = 0; p < m_panels.size(); p++) {
            m_panels.get(p).draw(graphics, new Rectangle2D.Double(MARGIN + p * m_panelWidth, MARGIN + TITLE_HEIGHT,
                m_panelWidth, m_panelHeight));
        }
    }
}
