package org.keldysh.headless.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keldysh.headless.UserException;
import org.keldysh.knime.exchange.ArraySink;
import org.keldysh.knime.exchange.ExchangeFormat;
import org.keldysh.knime.exchange.NamedArray;
import org.keldysh.learning.ForceNetwork;
import org.keldysh.learning.ForceNetworkFormatException;
import org.keldysh.learning.file.OnnxFile;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.task.ProgressMonitor;

/** Writes a network or a table in a format of other programs. */
public final class ExportTask {

    private static final String NETWORK = ".keldysh";

    private static final String ONNX = ".onnx";

    private static final String TABLE = ".csv";

    private final Path m_input;

    private final Optional<ExchangeFormat> m_format;

    private final Optional<Device> m_device;

    /**
     * @param input a network, or a table of a run
     * @param output name of the file to write; its extension is the format
     * @param device file of the device, null if none is given
     * @throws UserException if input and output do not fit together, or the device cannot be read
     */
    public ExportTask(final Path input, final Path output, final Path device) {
        m_input = input;
        m_format = ExchangeFormat.find(output.toString());
        if (!Files.isRegularFile(input)) {
            throw new UserException("There is no file " + input + "; give a network (.keldysh) or a table (.csv).");
        }
        final boolean network = has(input, NETWORK) && has(output, ONNX);
        final boolean table = has(input, TABLE) && m_format.isPresent();
        if (!network && !table) {
            throw new UserException("The file " + input + " cannot be exported to " + output
                + "; networks (.keldysh) become .onnx, tables (.csv) become .npz or .h5.");
        }
        m_device = Optional.ofNullable(device).map(DeviceInput::device);
    }

    private static boolean has(final Path file, final String extension) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(extension);
    }

    /**
     * @param file where to write; does not exist
     * @param monitor asked whether to stop
     * @throws UserException if the input is damaged
     * @throws IOException if reading or writing fails
     */
    public void run(final Path file, final ProgressMonitor monitor) throws IOException {
        try {
            if (m_format.isPresent()) {
                table(file, m_format.get(), monitor);
            } else {
                Files.write(file, OnnxFile.bytes(ForceNetwork.read(m_input)));
            }
        } catch (ForceNetworkFormatException e) {
            throw new UserException(e.getMessage(), e);
        }
    }

    private void table(final Path file, final ExchangeFormat format, final ProgressMonitor monitor) throws IOException {
        final List<NamedArray> arrays = CsvArrays.read(m_input).arrays(m_device.map(Device::lattice));
        try (ArraySink sink = format.create(file)) {
            if (m_device.isPresent()) {
                sink.write(m_device.get());
            }
            for (int a = 0; a < arrays.size(); a++) {
                monitor.report((double)a / arrays.size(), arrays.get(a).info().name());
                sink.write(arrays.get(a), monitor);
            }
        }
    }
}
