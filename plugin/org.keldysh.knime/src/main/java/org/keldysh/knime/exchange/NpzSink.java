package org.keldysh.knime.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.keldysh.knime.port.DeviceJson;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.task.ProgressMonitor;

/** Writes NumPy's archive of arrays ({@code numpy.load} reads it). The same arrays give the same bytes. */
final class NpzSink implements ArraySink {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int BLOCK_VALUES = 1 << 16;

    private final ZipOutputStream m_zip;

    NpzSink(final Path file) throws IOException {
        m_zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        m_zip.setLevel(Deflater.BEST_SPEED);
    }

    @Override
    public void write(final Device device) throws IOException {
        final String json = DeviceJson.write(device).toString();
        write(NamedArray.of(ArrayNames.DEVICE, new String[]{json}), ProgressMonitor.NONE);
    }

    @Override
    public void write(final NamedArray array, final ProgressMonitor monitor) throws IOException {
        final ZipEntry entry = new ZipEntry(array.info().name() + ".npy");
        entry.setTimeLocal(NO_TIME);
        m_zip.putNextEntry(entry);
        final int textLength = array.values() instanceof String[] texts ? longest(texts) : 0;
        m_zip.write(NpyHeader.bytes(type(array.info().kind(), textLength),
            array.info().shape().stream().mapToLong(Integer::longValue).toArray()));
        for (int start = 0; start < array.info().size(); start += BLOCK_VALUES) {
            monitor.checkCanceled();
            m_zip.write(bytes(array, start, Math.min(array.info().size(), start + BLOCK_VALUES), textLength));
        }
        m_zip.closeEntry();
    }

    private static int longest(final String[] texts) {
        return Arrays.stream(texts).mapToInt(text -> text.codePointCount(0, text.length())).reduce(1, Math::max);
    }

    private static String type(final ArrayKind kind, final int textLength) {
        return switch (kind) {
            case NUMBER -> "<f8";
            case INTEGER -> "<i4";
            case LONG -> "<i8";
            case TEXT -> "<U" + textLength;
        };
    }

    private static byte[] bytes(final NamedArray array, final int from, final int to, final int textLength) {
        final Object values = array.values();
        final int size = array.info().kind() == ArrayKind.TEXT ? Integer.BYTES * textLength : Long.BYTES;
        final ByteBuffer buffer = ByteBuffer.allocate(Math.multiplyExact(size, to - from)).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = from; i < to; i++) {
            switch (array.info().kind()) {
                case NUMBER -> buffer.putDouble(((double[])values)[i]);
                case INTEGER -> buffer.putInt(((int[])values)[i]);
                case LONG -> buffer.putLong(((long[])values)[i]);
                case TEXT -> buffer.put(text(((String[])values)[i], size));
            }
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private static byte[] text(final String text, final int bytes) {
        final ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        text.codePoints().forEach(buffer::putInt);
        return buffer.array();
    }

    @Override
    public void close() throws IOException {
        m_zip.close();
    }
}
