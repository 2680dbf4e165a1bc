package org.keldysh.learning.train;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

import org.keldysh.learning.LabelledConfiguration;
import org.keldysh.learning.file.Sha256;

/** Fingerprint of training data. */
final class DataHash {

    private DataHash() {
    }

    /** @return SHA-256 of displacement and density of every configuration as little-endian doubles, in hexadecimal */
    static String of(final List<LabelledConfiguration> configurations) {
        final MessageDigest digest = Sha256.digest();
        for (final LabelledConfiguration configuration : configurations) {
            digest.update(bytes(configuration.displacement()));
            digest.update(bytes(configuration.density()));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] bytes(final double[] values) {
        final ByteBuffer buffer = ByteBuffer.allocate(Double.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asDoubleBuffer().put(values);
        return buffer.array();
    }
}
