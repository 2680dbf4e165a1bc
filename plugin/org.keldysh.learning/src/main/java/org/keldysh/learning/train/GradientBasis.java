package org.keldysh.learning.train;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Running mean of a symmetric second moment S [n, n] of gradients, and an orthogonal basis that approaches its eigenvectors by
 * orthogonal iteration: Q <- orthonormalised S Q. S changes slowly, so one step at a time suffices.
 */
final class GradientBasis {

    /** S. */
    private final INDArray m_moment;

    /** Q. */
    private final INDArray m_basis;

    private final INDArray m_product;

    /** What the orthonormalisation takes out of the product, not used. */
    private final INDArray m_triangle;

    private final INDArray m_change;

    /**
     * @param state [stateSize(size)] where S and Q are kept, S first
     * @param size n
     * @param initialize whether to begin with S = 0 and Q = 1 instead of what is there
     */
    GradientBasis(final INDArray state, final int size, final boolean initialize) {
        final StateSlices slices = new StateSlices(state);
        m_moment = slices.nextMatrix(size, size);
        m_basis = slices.nextMatrix(size, size);
        m_product = Nd4j.createUninitializedDetached(state.dataType(), 'f', size, size);
        m_triangle = Nd4j.createUninitializedDetached(state.dataType(), 'f', size, size);
        m_change = Nd4j.createUninitializedDetached(state.dataType(), 'f', size, size);
        if (initialize) {
            m_moment.assign(0);
            m_basis.assign(Nd4j.eye(size).castTo(state.dataType()));
        }
    }

    /**
     * @param size n
     * @return numbers in the state of a basis
     */
    static long stateSize(final long size) {
        return 2 * size * size;
    }

    /** @return [n, n] orthogonal matrix Q, whose columns approach the eigenvectors of S */
    INDArray basis() {
        return m_basis;
    }

    /** @param gradient G [n, any]; S becomes the running mean with G G^T */
    void observeRows(final INDArray gradient) {
        Nd4j.gemm(gradient, gradient, m_moment, false, true, 1 - Soap.DECAY, Soap.DECAY);
    }

    /** @param gradient G [any, n]; S becomes the running mean with G^T G */
    void observeColumns(final INDArray gradient) {
        Nd4j.gemm(gradient, gradient, m_moment, true, false, 1 - Soap.DECAY, Soap.DECAY);
    }

    /** @return [n, n] the old basis in terms of the new one, new Q^T old Q, overwritten by the next call */
    INDArray refresh() {
        Nd4j.gemm(m_moment, m_basis, m_product, false, false, 1, 0);
        Nd4j.getBlasWrapper().lapack().geqrf(m_product, m_triangle);
        Nd4j.gemm(m_product, m_basis, m_change, true, false, 1, 0);
        m_basis.assign(m_product);
        return m_change;
    }
}
