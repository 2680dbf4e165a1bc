package org.keldysh.knime.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Formats of files that hold arrays. The extension of a file tells which one it has. */
public enum ExchangeFormat {
    /** NumPy's archive of arrays. */
    NPZ(List.of(".npz")) {
        @Override
        public ArraySink create(final Path file) throws IOException {
            return new NpzSink(file);
        }

        @Override
        ArraySource openExisting(final Path file) throws IOException {
            return new NpzSource(file);
        }
    },
    /** Hierarchical Data Format 5. */
    HDF5(List.of(".h5", ".hdf5")) {
        @Override
        public ArraySink create(final Path file) throws IOException {
            return new HdfSink(file);
        }

        @Override
        ArraySource openExisting(final Path file) throws IOException {
            return new HdfSource(file);
        }
    };

    private final List<String> m_extensions;

    ExchangeFormat(final List<String> extensions) {
        m_extensions = extensions;
    }

    /**
     * @param file name of a file
     * @return its format, empty if its extension is another one
     */
    public static Optional<ExchangeFormat> find(final String file) {
        final String name = file.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> format.m_extensions.stream().anyMatch(name::endsWith)).findFirst();
    }

    /**
     * @param file name of a file
     * @return its format
     * @throws ExchangeException if its extension is another one
     */
    public static ExchangeFormat of(final String file) throws ExchangeException {
        return find(file).orElseThrow(() -> new ExchangeException("The file " + file
            + " must end in .npz (NumPy) or .h5 or .hdf5 (HDF5); choose one of these."));
    }

    /**
     * @param file where to write; must not exist
     * @return the file, to be closed by the caller
     * @throws IOException if it cannot be created
     */
    public abstract ArraySink create(Path file) throws IOException;

    abstract ArraySource openExisting(Path file) throws IOException;

    /**
     * @param file a file in one of these formats
     * @return its arrays, to be closed by the caller
     * @throws ExchangeException if it has another format or is damaged, with one sentence for the user
     * @throws IOException if reading fails
     */
    public static ArraySource open(final Path file) throws IOException {
        final ExchangeFormat format = of(file.toString());
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return format.openExisting(file);
    }
}
