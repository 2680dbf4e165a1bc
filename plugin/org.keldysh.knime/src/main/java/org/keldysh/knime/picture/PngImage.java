package org.keldysh.knime.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.jfree.chart.JFreeChart;

/** Encodes pictures. The same picture gives the same bytes: there is no time or other metadata in them. */
final class PngImage {

    private PngImage() {
    }

    static byte[] of(final JFreeChart chart, final int width, final int height) {
        return of(chart.createBufferedImage(width, height, BufferedImage.TYPE_INT_RGB, null));
    }

    static byte[] of(final BufferedImage image) {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        final ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(new IIOImage(image, null, null));
        } catch (final IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
