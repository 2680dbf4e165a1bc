package org.keldysh.knime.exchange;

import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.keldysh.physics.task.ProgressMonitor;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Node;

/** Reads the data sets in the root of an HDF5 file. */
final class HdfSource implements ArraySource {

    private final String m_name;

    private final HdfFile m_file;

    private final List<ArrayInfo> m_arrays = new ArrayList<>();

    HdfSource(final Path file) throws IOException {
        m_name = file.toString();
        Files.newInputStream(file).close(); // a file that may not be read is not a damaged one
        try {
            m_file = new HdfFile(file);
        } catch (final RuntimeException e) {
            throw new ExchangeException("The file " + file
                + " is damaged or incomplete, or no HDF5 file at all; copy or write it again.", e);
        }
        try {
            requireEnd(Files.size(file));
            list();
        } catch (final ExchangeException e) {
            m_file.close();
            throw e;
        } catch (final IOException | RuntimeException e) {
            m_file.close();
            throw ExchangeException.damaged(m_name, e);
        }
    }

    /** Data beyond the end of a cut file would be noticed only when they are read. */
    private void requireEnd(final long size) throws IOException {
        final long end = m_file.getUserBlockSize() + m_file.getHdfBackingStorage().getSuperblock().getEndOfFileAddress();
        if (size < end) {
            throw new IOException("has " + size + " of " + end + " bytes");
        }
    }

    private void list() throws ExchangeException {
        for (final Node node : m_file.getChildren().values()) {
            if (node instanceof Dataset dataset && !dataset.isEmpty()) {
                m_arrays.add(info(dataset));
            }
        }
    }

    private ArrayInfo info(final Dataset dataset) throws ExchangeException {
        final ArrayKind kind = kind(javaType(dataset)).orElseThrow(() -> new ExchangeException("In the file " + m_name
            + " the data set " + dataset.getName() + " has a type that cannot be read, only numbers and texts can; leave it out."));
        return new ArrayInfo(dataset.getName(), kind, Arrays.stream(dataset.getDimensions()).boxed().toList());
    }

    /** That of a value; a data set of a single value says the class that the value is wrapped in. */
    private static Class<?> javaType(final Dataset dataset) {
        return dataset.getDataType().getJavaType();
    }

    private static Optional<ArrayKind> kind(final Class<?> type) {
        if (type == String.class) {
            return Optional.of(ArrayKind.TEXT);
        } else if (type == double.class || type == float.class) {
            return Optional.of(ArrayKind.NUMBER);
        } else if (type == long.class) {
            return Optional.of(ArrayKind.LONG);
        }
        return type == int.class || type == short.class || type == byte.class ? Optional.of(ArrayKind.INTEGER) : Optional.empty();
    }

    @Override
    public List<ArrayInfo> arrays() {
        return List.copyOf(m_arrays);
    }

    @Override
    public NamedArray read(final ArrayInfo array, final ProgressMonitor monitor) throws IOException {
        monitor.checkCanceled();
        try {
            final Dataset dataset = m_file.getDatasetByPath(array.name());
            return new NamedArray(array, convert(flat(dataset), array));
        } catch (final LinkageError e) {
            throw new ExchangeException("In the file " + m_name + " the data set " + array.name()
                + " is compressed in a way that cannot be read; write it with gzip, or without compression.", e);
        } catch (final RuntimeException e) {
            // whatever the library notices, from wrong checksums to addresses beyond the end
            throw ExchangeException.damaged(m_name, e);
        }
    }

    private static Object flat(final Dataset dataset) {
        if (!dataset.isScalar()) {
            return dataset.getDataFlat();
        }
        final Object single = Array.newInstance(javaType(dataset), 1);
        Array.set(single, 0, dataset.getData());
        return single;
    }

    private static Object convert(final Object flat, final ArrayInfo array) {
        final int size = Array.getLength(flat);
        return switch (array.kind()) {
            case NUMBER -> {
                final double[] values = new double[size];
                Arrays.setAll(values, i -> Array.getDouble(flat, i));
                yield values;
            }
            case INTEGER -> {
                final int[] values = new int[size];
                Arrays.setAll(values, i -> Array.getInt(flat, i));
                yield values;
            }
            case LONG -> {
                final long[] values = new long[size];
                Arrays.setAll(values, i -> Array.getLong(flat, i));
                yield values;
            }
            case TEXT -> Arrays.copyOf((Object[])flat, size, String[].class);
        };
    }

    @Override
    public void close() {
        m_file.close();
    }
}
