package org.keldysh.headless.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads NumPy files, independently of {@link NpyWriter}. */
public record NpyFile(String header, int[] shape, double[] values) {

    private static final Pattern SHAPE = Pattern.compile("'shape': \\(([^)]*)\\)");

    public static NpyFile read(final Path file) throws IOException {
        final ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        final byte[] magic = new byte[8];
        bytes.get(magic);
        if (!Arrays.equals(magic, new byte[] {(byte)0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})) {
            throw new IOException("wrong magic number or version");
        }
        final byte[] text = new byte[bytes.getShort()];
        bytes.get(text);
        final String header = new String(text, StandardCharsets.US_ASCII);
        if (bytes.position() % 64 != 0 || !header.endsWith("\n") || !header.contains("'descr': '<f8'")
            || !header.contains("'fortran_order': False")) {
            throw new IOException("wrong header " + header);
        }
        final double[] values = new double[bytes.remaining() / Double.BYTES];
        bytes.asDoubleBuffer().get(values);
        return new NpyFile(header, shape(header), values);
    }

    private static int[] shape(final String header) {
        final Matcher shape = SHAPE.matcher(header);
        shape.find();
        return Arrays.stream(shape.group(1).split(",")).map(String::strip).filter(length -> !length.isEmpty())
            .mapToInt(Integer::parseInt).toArray();
    }
}
