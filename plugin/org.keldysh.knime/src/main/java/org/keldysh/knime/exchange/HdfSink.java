package org.keldysh.knime.exchange;

import java.io.IOException;
import java.nio.file.Path;

import org.keldysh.knime.port.DeviceJson;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.task.ProgressMonitor;

import com.google.gson.JsonPrimitive;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableDataset;
import io.jhdf.exceptions.HdfException;

/**
 * Writes HDF5: one data set for each array, with its unit as an attribute, and the parameters of the device as attributes of the
 * root.
 */
final class HdfSink implements ArraySink {

    private static final String UNIT = "unit";

    private final WritableHdfFile m_file;

    HdfSink(final Path file) throws IOException {
        try {
            m_file = HdfFile.write(file);
        } catch (final HdfException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void write(final Device device) {
        DeviceJson.write(device).asMap().forEach((name, value) -> m_file.putAttribute(name, attribute(value.getAsJsonPrimitive())));
    }

    /** HDF5 has no truth values: 1 is true, as h5py has it. */
    private static Object attribute(final JsonPrimitive value) {
        if (value.isBoolean()) {
            return value.getAsBoolean() ? 1 : 0;
        }
        if (value.getAsNumber() instanceof Integer number) {
            return number;
        }
        return value.getAsDouble();
    }

    @Override
    public void write(final NamedArray array, final ProgressMonitor monitor) throws IOException {
        monitor.checkCanceled();
        try {
            final WritableDataset dataset = m_file.putDataset(array.info().name(), NestedArray.of(array));
            if (!ArrayNames.unit(array.info().name()).isEmpty()) {
                dataset.putAttribute(UNIT, ArrayNames.unit(array.info().name()));
            }
        } catch (final HdfException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            m_file.close();
        } catch (final HdfException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
