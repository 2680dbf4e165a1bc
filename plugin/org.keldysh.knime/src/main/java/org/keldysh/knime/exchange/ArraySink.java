package org.keldysh.knime.exchange;

import java.io.Closeable;
import java.io.IOException;

import org.keldysh.physics.model.Device;
import org.keldysh.physics.task.ProgressMonitor;

/** A file of arrays that is being written. It is complete when it is closed. */
public interface ArraySink extends Closeable {

    /**
     * @param device parameters of the device that the arrays belong to; written once
     * @throws IOException if writing fails
     */
    void write(Device device) throws IOException;

    /**
     * @param array the next array
     * @param monitor asked whether to stop
     * @throws IOException if writing fails
     */
    void write(NamedArray array, ProgressMonitor monitor) throws IOException;
}
