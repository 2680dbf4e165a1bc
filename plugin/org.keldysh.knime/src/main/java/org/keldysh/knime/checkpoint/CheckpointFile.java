package org.keldysh.knime.checkpoint;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;

import org.keldysh.learning.file.Sha256;

/**
 * Bytes of a checkpoint: a line that names the format, the fingerprint of the computation, the content, and the SHA-256 of all
 * before it, so that any change, and any missing end, is noticed. Streams of files are used and no channels, because a cancelled
 * node interrupts its threads, which would close a channel in the middle of a checkpoint.
 */
final class CheckpointFile {

    private static final String FORMAT = "Keldysh checkpoint 1";

    private static final int BUFFER = 1 << 16;

    private CheckpointFile() {
    }

    static void write(final File file, final String fingerprint, final CheckpointStore.Encoder encoder) throws IOException {
        try (FileOutputStream stream = new FileOutputStream(file)) {
            final MessageDigest digest = Sha256.digest();
            final BufferedOutputStream buffer = new BufferedOutputStream(stream, BUFFER);
            final DataOutputStream out = new DataOutputStream(new DigestOutputStream(buffer, digest));
            out.writeUTF(FORMAT);
            out.writeUTF(fingerprint);
            encoder.encode(out);
            out.flush();
            buffer.write(digest.digest());
            buffer.flush();
            stream.getFD().sync();
        }
    }

    static <T> T read(final File file, final String fingerprint, final CheckpointStore.Decoder<T> decoder) throws IOException {
        requireSeal(file);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(file), BUFFER))) {
            if (!FORMAT.equals(in.readUTF())) {
                throw new CheckpointException("The checkpoint " + file + " was written by another version of Keldysh; go on with "
                    + "that version, or delete the file to compute its row anew.");
            }
            if (!fingerprint.equals(in.readUTF())) {
                throw new CheckpointException("The checkpoint " + file + " belongs to another run, because its file was renamed; "
                    + "move it elsewhere, or delete it.");
            }
            return decoder.decode(in);
        }
    }

    private static void requireSeal(final File file) throws IOException {
        final long content = file.length() - Sha256.LENGTH;
        try (InputStream in = new BufferedInputStream(new FileInputStream(file), BUFFER)) {
            final MessageDigest digest = Sha256.digest();
            final byte[] block = new byte[BUFFER];
            for (long left = content; left > 0;) {
                final int read = in.readNBytes(block, 0, (int)Math.min(left, block.length));
                if (read == 0) {
                    throw damaged(file);
                }
                digest.update(block, 0, read);
                left -= read;
            }
            if (content < 0 || !Arrays.equals(digest.digest(), in.readAllBytes())) {
                throw damaged(file);
            }
        }
    }

    private static CheckpointException damaged(final File file) {
        return new CheckpointException("The checkpoint " + file + " is damaged or incomplete; delete this file to compute its row "
            + "anew, the other rows go on from theirs.");
    }
}
