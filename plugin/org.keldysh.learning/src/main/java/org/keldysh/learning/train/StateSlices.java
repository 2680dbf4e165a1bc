package org.keldysh.learning.train;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Hands out consecutive parts of the one array in which DL4J keeps the state of an optimiser. */
final class StateSlices {

    private final INDArray m_state;

    private long m_at;

    /** @param state of any shape with all numbers in one row */
    StateSlices(final INDArray state) {
        m_state = state.reshape(state.length());
    }

    /** @return [length] view of the next numbers */
    INDArray next(final long length) {
        final INDArray slice = m_state.get(NDArrayIndex.interval(m_at, m_at + length));
        m_at += length;
        return slice;
    }

    /** @return [rows, columns] view of the next numbers, column by column */
    INDArray nextMatrix(final long rows, final long columns) {
        return next(rows * columns).reshape('f', rows, columns);
    }
}
