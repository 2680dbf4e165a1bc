package org.keldysh.learning.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.keldysh.learning.ForceNetwork;
import org.keldysh.learning.ForceNetworkFormatException;

/**
 * The model file, extension {@code .keldysh}: a zip archive that any tool can open, with {@code model.json}, a
 * description a person can read, and {@code weights.bin}, the weights as little-endian single-precision numbers. The
 * comment of the archive is a checksum of everything before it.
 */
public final class ForceNetworkFile {

    private static final int MAXIMUM_BYTES = 1 << 28;

    private ForceNetworkFile() {
    }

    /**
     * @param network what to write
     * @return the content of its file, the same for the same network
     */
    public static byte[] bytes(final ForceNetwork network) {
        return SealedArchive.seal(ModelCodec.encode(network));
    }

    /**
     * Writes a file under a temporary name in the same folder, then moves it to its place.
     *
     * @param network what to write
     * @param file where to; replaced if it exists
     * @throws IOException if writing fails; nothing is left behind then
     */
    public static void write(final ForceNetwork network, final Path file) throws IOException {
        WholeFile.write(file, true, temporary -> Files.write(temporary, bytes(network)));
    }

    /**
     * @param in read to its end, not closed
     * @param name what messages call the file
     * @return the network in it
     * @throws ForceNetworkFormatException if it is not a whole, undamaged model file of a version known here
     * @throws IOException if reading fails
     */
    public static ForceNetwork read(final InputStream in, final String name) throws IOException {
        final byte[] content = in.readNBytes(MAXIMUM_BYTES);
        try {
            return ModelCodec.decode(SealedArchive.open(content));
        } catch (final ForceNetworkFormatException e) {
            throw new ForceNetworkFormatException(name + " " + e.getMessage(), e);
        }
    }
}
