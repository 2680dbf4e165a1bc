package org.keldysh.knime.exchange;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of NumPy's types as Java's.
 *
 * @param kind what Java arrays hold
 * @param code NumPy's letter
 * @param bytes size of a value
 * @param order byte order
 */
record NpyValues(ArrayKind kind, char code, int bytes, ByteOrder order) {

    /** Longest text: more is not a name of anything. */
    private static final int MAXIMUM_TEXT = 1 << 20;

    private static final Pattern TYPE = Pattern.compile("([<>|=])([fiubUS])([0-9]{1,7})");

    /**
     * @param type type of a header
     * @return how its values are read; empty for types that Java does not have
     */
    static Optional<NpyValues> of(final String type) {
        final Matcher matcher = TYPE.matcher(type);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        final ByteOrder order = ">".equals(matcher.group(1)) ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        final char code = matcher.group(2).charAt(0);
        final int size = Integer.parseInt(matcher.group(3));
        return kind(code, size).map(kind -> new NpyValues(kind, code, code == 'U' ? Integer.BYTES * size : size, order));
    }

    private static Optional<ArrayKind> kind(final char code, final int size) {
        return Optional.ofNullable(switch (code) {
            case 'f' -> size == Float.BYTES || size == Double.BYTES ? ArrayKind.NUMBER : null;
            case 'i' -> integer(size, Integer.BYTES);
            case 'u' -> size == Long.BYTES ? null : integer(size, Short.BYTES);
            case 'b' -> size == 1 ? ArrayKind.INTEGER : null;
            default -> size <= MAXIMUM_TEXT ? ArrayKind.TEXT : null;
        });
    }

    private static ArrayKind integer(final int size, final int largestInt) {
        if (size != 1 && size != Short.BYTES && size != Integer.BYTES && size != Long.BYTES) {
            return null;
        }
        return size <= largestInt ? ArrayKind.INTEGER : ArrayKind.LONG;
    }

    /**
     * @param data bytes of some values
     * @param values array to write them into
     * @param positions index in {@code values} of each of them, in order
     */
    void decode(final ByteBuffer data, final Object values, final int[] positions) {
        data.order(order);
        switch (kind) {
            case NUMBER -> {
                for (final int position : positions) {
                    ((double[])values)[position] = bytes == Float.BYTES ? data.getFloat() : data.getDouble();
                }
            }
            case INTEGER -> {
                for (final int position : positions) {
                    ((int[])values)[position] = (int)integer(data);
                }
            }
            case LONG -> {
                for (final int position : positions) {
                    ((long[])values)[position] = integer(data);
                }
            }
            case TEXT -> {
                for (final int position : positions) {
                    ((String[])values)[position] = text(data);
                }
            }
        }
    }

    private long integer(final ByteBuffer data) {
        final boolean signed = code == 'i';
        return switch (bytes) {
            case 1 -> signed ? data.get() : Byte.toUnsignedInt(data.get());
            case Short.BYTES -> signed ? data.getShort() : Short.toUnsignedInt(data.getShort());
            case Integer.BYTES -> signed ? data.getInt() : Integer.toUnsignedLong(data.getInt());
            default -> data.getLong();
        };
    }

    private String text(final ByteBuffer data) {
        final StringBuilder text = new StringBuilder();
        if (code == 'U') {
            for (int i = 0; i < bytes; i += Integer.BYTES) {
                text.appendCodePoint(data.getInt());
            }
        } else {
            final byte[] content = new byte[bytes];
            data.get(content);
            text.append(new String(content, StandardCharsets.UTF_8));
        }
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == 0) {
            end--;
        }
        return text.substring(0, end);
    }
}
