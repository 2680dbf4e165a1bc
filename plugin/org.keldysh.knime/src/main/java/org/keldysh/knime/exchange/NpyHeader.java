package org.keldysh.knime.exchange;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Header of an array in NumPy's format. Source: NumPy Enhancement Proposal 1 and the documentation of {@code numpy.lib.format}.
 *
 * @param type byte order, kind and size of a value, such as {@code <f8}
 * @param fortranOrder whether the first dimension varies fastest
 * @param shape lengths of all dimensions
 */
public record NpyHeader(String type, boolean fortranOrder, List<Long> shape) {

    private static final byte[] MAGIC = {(byte)0x93, 'N', 'U', 'M', 'P', 'Y'};

    private static final int ALIGNMENT = 64;

    private static final int MAXIMUM_LENGTH = 1 << 16;

    private static final Pattern TYPE = Pattern.compile("'descr': *'([^']*)'");

    private static final Pattern ORDER = Pattern.compile("'fortran_order': *(True|False)");

    private static final Pattern SHAPE = Pattern.compile("'shape': *\\(([0-9, ]*)\\)");

    /** Copies the shape. */
    public NpyHeader {
        shape = List.copyOf(shape);
    }

    /**
     * @param type type of the values
     * @param shape lengths of all dimensions, the last one varies fastest
     * @return the bytes of a header in version 1.0
     */
    public static byte[] bytes(final String type, final long... shape) {
        final String lengths = LongStream.of(shape).mapToObj(length -> length + ",").collect(Collectors.joining(" "));
        final String description = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + lengths + "), }";
        final int unpadded = MAGIC.length + 2 + Short.BYTES + description.length() + 1;
        final int padding = (ALIGNMENT - unpadded % ALIGNMENT) % ALIGNMENT;
        final byte[] text = (description + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(unpadded + padding).order(ByteOrder.LITTLE_ENDIAN).put(MAGIC).put((byte)1).put((byte)0)
            .putShort((short)text.length).put(text).array();
    }

    /**
     * @param in at the start of an array; afterwards at its first value
     * @return its header
     * @throws IOException if there is none
     */
    static NpyHeader read(final InputStream in) throws IOException {
        final DataInputStream data = new DataInputStream(in);
        final byte[] start = new byte[MAGIC.length + 2];
        data.readFully(start);
        if (!Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new IOException("not an array");
        }
        final byte[] text = new byte[length(data, start[MAGIC.length])];
        data.readFully(text);
        return parse(new String(text, StandardCharsets.UTF_8));
    }

    private static int length(final DataInputStream data, final byte version) throws IOException {
        final int length = version == 1 ? Short.toUnsignedInt(Short.reverseBytes(data.readShort()))
            : Integer.reverseBytes(data.readInt());
        if (length < 0 || length > MAXIMUM_LENGTH) {
            throw new IOException("impossible length of the header: " + length);
        }
        return length;
    }

    private static NpyHeader parse(final String text) throws IOException {
        final Matcher type = TYPE.matcher(text);
        final Matcher order = ORDER.matcher(text);
        final Matcher shape = SHAPE.matcher(text);
        if (!order.find() || !shape.find()) {
            throw new IOException("unknown header");
        }
        final List<Long> lengths = Arrays.stream(shape.group(1).split(",")).map(String::strip)
            .filter(length -> !length.isEmpty()).map(Long::valueOf).toList();
        // records have a list of types instead of one; such an array cannot be exchanged
        return new NpyHeader(type.find() ? type.group(1) : "", "True".equals(order.group(1)), lengths);
    }
}
