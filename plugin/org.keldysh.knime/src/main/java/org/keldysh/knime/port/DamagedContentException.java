package org.keldysh.knime.port;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipEntry;

/** What is stored of a port object is not what was written. The message is one sentence for the user. */
final class DamagedContentException extends IOException {

    private static final long serialVersionUID = 1L;

    private DamagedContentException(final String message, final IOException cause) {
        super(message, cause);
    }

    /**
     * @param content what was stored, for example "Holstein device"
     * @param cause how it was noticed
     * @return the exception
     */
    static DamagedContentException of(final String content, final IOException cause) {
        final String reason = cause instanceof EOFException ? "it ends too early" : cause.getMessage();
        return new DamagedContentException("The stored " + content + " is damaged (" + reason
            + "); execute the node that made it again.", cause);
    }

    /**
     * @param entry next entry of a zip stream, null at its end
     * @param name what its name must be
     * @throws IOException if it is another one
     */
    static void requireEntry(final ZipEntry entry, final String name) throws IOException {
        if (entry == null || !name.equals(entry.getName())) {
            throw new IOException("\"" + name + "\" is not in it");
        }
    }
}
