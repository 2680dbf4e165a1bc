package org.keldysh.headless.output;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.keldysh.knime.exchange.NpyHeader;

/**
 * Writes an array of doubles in NumPy's format 1.0 ({@code numpy.load} reads it), little endian, last index fastest.
 * Written here rather than through ND4J because values are streamed, so that a trajectory need not fit into memory, and
 * because no native library has to be loaded for it.
 */
public final class NpyWriter implements Closeable {

    private final OutputStream m_out;

    private final long m_size;

    private long m_written;

    /**
     * @param file the file to create
     * @param shape lengths of all dimensions
     * @throws IOException if the file cannot be written
     */
    public NpyWriter(final Path file, final long... shape) throws IOException {
        m_size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        m_out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        m_out.write(NpyHeader.bytes("<f8", shape));
    }

    /**
     * @param values the next values
     * @throws IOException if they cannot be written
     */
    public void write(final double[] values) throws IOException {
        final ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(values);
        m_out.write(bytes.array());
        m_written += values.length;
    }

    /**
     * @throws IOException if the file cannot be completed
     */
    @Override
    public void close() throws IOException {
        m_out.close();
    }

    /** @throws IllegalStateException if the number of values is not the one that the shape promises */
    public void requireComplete() {
        if (m_written != m_size) {
            throw new IllegalStateException("The array has " + m_size + " values, but " + m_written + " were written.");
        }
    }
}
