package org.keldysh.learning.file;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file under a temporary name in the same folder first, so that it is either whole or not there. */
public final class WholeFile {

    /** What to write. */
    @FunctionalInterface
    public interface Content {

        /**
         * @param temporary where to write; does not exist
         * @throws IOException if writing fails
         */
        void writeTo(Path temporary) throws IOException;
    }

    private WholeFile() {
    }

    /**
     * @param file where to
     * @param replace whether an existing file is replaced
     * @param content what
     * @throws FileAlreadyExistsException if the file exists and is not to be replaced
     * @throws IOException if writing fails; nothing is left behind then, and an existing file is unchanged
     */
    public static void write(final Path file, final boolean replace, final Content content) throws IOException {
        if (!replace && Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        final Path temporary = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            content.writeTo(temporary);
            move(temporary, file, replace);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Without replacement the move itself refuses a file that has appeared meanwhile. */
    private static void move(final Path from, final Path to, final boolean replace) throws IOException {
        if (replace) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.move(from, to);
        }
    }
}
