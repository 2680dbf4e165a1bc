package org.keldysh.learning.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.keldysh.learning.ForceNetworkFormatException;

/**
 * A zip archive whose comment, the last bytes of the file, is the SHA-256 of all bytes before it. So any change, and
 * any missing end, is noticed. Entries are stored uncompressed with a fixed time: the same content gives the same
 * bytes.
 */
final class SealedArchive {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int SEAL_LENGTH = 64;

    private static final byte[] ZIP_START = {'P', 'K', 3, 4};

    private SealedArchive() {
    }

    static byte[] seal(final Map<String, byte[]> entries) {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setComment("0".repeat(SEAL_LENGTH));
            for (final Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(stored(entry.getKey(), entry.getValue()));
                zip.write(entry.getValue());
            }
        } catch (final IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail.", e);
        }
        final byte[] archive = bytes.toByteArray();
        System.arraycopy(digest(archive), 0, archive, archive.length - SEAL_LENGTH, SEAL_LENGTH);
        return archive;
    }

    private static ZipEntry stored(final String name, final byte[] content) {
        final CRC32 crc = new CRC32();
        crc.update(content);
        final ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    static Map<String, byte[]> open(final byte[] archive) throws IOException {
        requireSeal(archive);
        final Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static void requireSeal(final byte[] archive) throws ForceNetworkFormatException {
        if (archive.length < ZIP_START.length || !Arrays.equals(archive, 0, ZIP_START.length, ZIP_START, 0, ZIP_START.length)) {
            throw new ForceNetworkFormatException("is not a Keldysh force network; choose a file that was written by Keldysh.");
        }
        final int start = archive.length - SEAL_LENGTH;
        if (start < 0 || !Arrays.equals(digest(archive), Arrays.copyOfRange(archive, start, archive.length))) {
            throw new ForceNetworkFormatException(
                "is damaged or incomplete, or no Keldysh force network at all; copy or train the network again.");
        }
    }

    /** The digest of all but the last {@link #SEAL_LENGTH} bytes, in hexadecimal. */
    private static byte[] digest(final byte[] archive) {
        final MessageDigest sha256 = Sha256.digest();
        sha256.update(archive, 0, archive.length - SEAL_LENGTH);
        return HexFormat.of().formatHex(sha256.digest()).getBytes(StandardCharsets.US_ASCII);
    }
}
