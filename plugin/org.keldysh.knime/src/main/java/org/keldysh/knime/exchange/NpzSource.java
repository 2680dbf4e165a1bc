package org.keldysh.knime.exchange;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.keldysh.physics.task.ProgressMonitor;

/** Reads NumPy's archive of arrays, as {@code numpy.savez} and {@code numpy.savez_compressed} write it. */
final class NpzSource implements ArraySource {

    private static final String EXTENSION = ".npy";

    private static final int BLOCK_VALUES = 1 << 14;

    private final String m_file;

    private final ZipFile m_zip;

    private final List<ArrayInfo> m_arrays = new ArrayList<>();

    NpzSource(final Path file) throws IOException {
        m_file = file.toString();
        m_zip = open(file);
        try {
            readHeaders();
        } catch (final ExchangeException e) {
            m_zip.close();
            throw e;
        } catch (final IOException | RuntimeException e) {
            m_zip.close();
            throw ExchangeException.damaged(m_file, e);
        }
    }

    private static ZipFile open(final Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (final ZipException e) {
            throw new ExchangeException("The file " + file
                + " is damaged or incomplete, or no NumPy archive at all; copy or write it again.", e);
        }
    }

    private void readHeaders() throws IOException {
        for (final ZipEntry entry : Collections.list(m_zip.entries())) {
            if (entry.getName().endsWith(EXTENSION)) {
                try (InputStream in = m_zip.getInputStream(entry)) {
                    m_arrays.add(info(entry.getName(), NpyHeader.read(in)));
                }
            }
        }
    }

    private ArrayInfo info(final String entry, final NpyHeader header) throws ExchangeException {
        final String name = entry.substring(0, entry.length() - EXTENSION.length());
        final NpyValues values = NpyValues.of(header.type()).orElseThrow(() -> new ExchangeException("In the file " + m_file
            + " the array " + name + " has the type \"" + header.type()
            + "\", but only numbers and texts can be read; leave it out."));
        return new ArrayInfo(name, values.kind(), header.shape().stream().map(Math::toIntExact).toList());
    }

    @Override
    public List<ArrayInfo> arrays() {
        return List.copyOf(m_arrays);
    }

    @Override
    public NamedArray read(final ArrayInfo array, final ProgressMonitor monitor) throws IOException {
        final ZipEntry entry = m_zip.getEntry(array.name() + EXTENSION);
        final CRC32 checksum = new CRC32();
        try (InputStream in = new CheckedInputStream(new BufferedInputStream(m_zip.getInputStream(entry)), checksum)) {
            final NpyHeader header = NpyHeader.read(in);
            final NamedArray result = values(in, header, array, entry, monitor);
            if (in.read() >= 0 || checksum.getValue() != entry.getCrc()) {
                throw new IOException("wrong checksum");
            }
            return result;
        } catch (final IOException | IllegalArgumentException | ArithmeticException e) {
            throw ExchangeException.damaged(m_file, e);
        }
    }

    private static NamedArray values(final InputStream in, final NpyHeader header, final ArrayInfo array, final ZipEntry entry,
        final ProgressMonitor monitor) throws IOException {
        final NpyValues type = NpyValues.of(header.type()).orElseThrow();
        final int size = array.size();
        if ((long)size * type.bytes() > entry.getSize()) {
            throw new EOFException("fewer values than the shape promises");
        }
        final Object values = Array.newInstance(componentType(array.kind()), size);
        for (int start = 0; start < size; start += BLOCK_VALUES) {
            monitor.checkCanceled();
            final int[] positions = positions(header, start, Math.min(size, start + BLOCK_VALUES));
            final byte[] block = in.readNBytes(Math.multiplyExact(positions.length, type.bytes()));
            if (block.length < positions.length * type.bytes()) {
                throw new EOFException("fewer values than the shape promises");
            }
            type.decode(ByteBuffer.wrap(block), values, positions);
        }
        return new NamedArray(array, values);
    }

    private static Class<?> componentType(final ArrayKind kind) {
        return switch (kind) {
            case NUMBER -> double.class;
            case INTEGER -> int.class;
            case LONG -> long.class;
            case TEXT -> String.class;
        };
    }

    /** Where the values of the file go, if the last dimension is to vary fastest. */
    private static int[] positions(final NpyHeader header, final int from, final int to) {
        final int[] positions = new int[to - from];
        for (int i = from; i < to; i++) {
            positions[i - from] = header.fortranOrder() ? transposed(header.shape(), i) : i;
        }
        return positions;
    }

    private static int transposed(final List<Long> shape, final int index) {
        long rest = index;
        long position = 0;
        long stride = 1;
        for (final long length : shape) {
            stride *= length;
        }
        for (final long length : shape) {
            stride /= length;
            position += rest % length * stride;
            rest /= length;
        }
        return Math.toIntExact(position);
    }

    @Override
    public void close() throws IOException {
        m_zip.close();
    }
}
