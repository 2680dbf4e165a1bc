package org.keldysh.knime.checkpoint;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The checksum of checkpoints. */
final class Seal {

    /** Number of bytes. */
    static final int LENGTH = 32;

    private Seal() {
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
