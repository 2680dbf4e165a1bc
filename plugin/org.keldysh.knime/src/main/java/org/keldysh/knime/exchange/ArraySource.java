package org.keldysh.knime.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

import org.keldysh.physics.task.ProgressMonitor;

/** A file of arrays that is being read, one array at a time. */
public interface ArraySource extends Closeable {

    /** @return all arrays of the file that can be exchanged */
    List<ArrayInfo> arrays();

    /**
     * @param array one of {@link #arrays()}
     * @param monitor asked whether to stop
     * @return its values, with its kind and shape
     * @throws ExchangeException if the file is damaged, with one sentence for the user
     * @throws IOException if reading fails
     */
    NamedArray read(ArrayInfo array, ProgressMonitor monitor) throws IOException;
}
