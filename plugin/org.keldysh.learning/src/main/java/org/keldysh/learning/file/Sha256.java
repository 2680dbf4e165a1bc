package org.keldysh.learning.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The checksum of all files and data. */
public final class Sha256 {

    /** Number of bytes. */
    public static final int LENGTH = 32;

    private Sha256() {
    }

    /** @return a digest that has seen nothing yet */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
