package org.knime.core.data.image.png;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

import javax.imageio.ImageIO;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.image.ImageContent;

/** The bytes of a PNG file. */
public class PNGImageContent implements ImageContent {

    /** The type of cells with such pictures. */
    public static final DataType TYPE = DataType.getType(PNGImageCell.class);

    private final byte[] m_bytes;

    private final Dimension m_size;

    /**
     * @param bytes the content of a PNG file, not copied
     * @throws IllegalArgumentException if this is no picture that can be read
     */
    public PNGImageContent(final byte[] bytes) {
        m_bytes = bytes;
        m_size = sizeOf(bytes);
    }

    /**
     * @param input holds the content of a PNG file, read to its end
     * @throws IOException if reading fails
     * @throws IllegalArgumentException if this is no picture that can be read
     */
    public PNGImageContent(final InputStream input) throws IOException {
        this(input.readAllBytes());
    }

    private static Dimension sizeOf(final byte[] bytes) {
        try {
            final BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
            if (image == null) {
                throw new IllegalArgumentException("The bytes are not a PNG picture.");
            }
            return new Dimension(image.getWidth(), image.getHeight());
        } catch (final IOException ex) {
            throw new IllegalArgumentException("The PNG picture is damaged: " + ex.getMessage(), ex);
        }
    }

    /** @return the bytes themselves, not to be changed */
    public byte[] getByteArrayReference() {
        return m_bytes;
    }

    /** @return a copy of the bytes */
    public byte[] getByteArray() {
        return m_bytes.clone();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(m_size);
    }

    @Override
    public DataCell toImageCell() {
        return new PNGImageCell(this);
    }

    @Override
    public void save(final OutputStream output) throws IOException {
        output.write(m_bytes);
    }

    @Override
    public String getSummary() {
        final String length = m_bytes.length < 1000 ? m_bytes.length + " B" : m_bytes.length / 1024 + " KB";
        return "PNG Image " + m_size.width + " x " + m_size.height + " with " + length;
    }

    @Override
    public boolean equals(final Object other) {
        return other != null && getClass().equals(other.getClass())
            && Arrays.equals(m_bytes, ((PNGImageContent)other).m_bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(m_bytes);
    }
}
