package org.keldysh.knime.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Stands in for a picture that was not asked for. */
public final class NoticePicture {

    private static final int WIDTH = 900;

    private static final int HEIGHT = 120;

    private NoticePicture() {
    }

    /**
     * @param sentence why there is no picture
     * @return a PNG picture with this sentence
     */
    public static byte[] draw(final String sentence) {
        final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        final Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(PictureStyle.INK);
        graphics.setFont(PictureStyle.LABEL_FONT);
        graphics.drawString(sentence, (WIDTH - graphics.getFontMetrics().stringWidth(sentence)) / 2, HEIGHT / 2 + 8);
        graphics.dispose();
        return PngImage.of(image);
    }
}
