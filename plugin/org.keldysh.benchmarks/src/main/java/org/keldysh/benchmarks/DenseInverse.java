package org.keldysh.benchmarks;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.openblas.global.openblas;
import org.keldysh.physics.model.Device;

/**
 * The retarded Green's function G(E) = (E - H_eff)^-1 of a whole sample as one dense matrix, by LU decomposition with partial
 * pivoting (LAPACK's zgetrf and zgetri in OpenBLAS) on one thread: what a solver costs that knows nothing of the lattice.
 * The matrix is in native memory. Not thread-safe.
 */
public final class DenseInverse implements AutoCloseable {

    private static final int COMPLEX = 2;

    private final Device m_device;

    private final double[] m_displacement;

    private final int m_sites;

    private final DoublePointer m_matrix;

    private final IntPointer m_pivots;

    /**
     * @param device the sample with its leads
     * @param displacement [sites] Q, not changed
     * @throws IllegalArgumentException if the displacement does not fit the lattice
     * @throws OutOfMemoryError if the matrix, 16 bytes for each of sites^2 elements, does not fit into memory
     */
    public DenseInverse(final Device device, final double[] displacement) {
        device.requireDisplacement(displacement);
        m_device = device;
        m_displacement = displacement;
        m_sites = displacement.length;
        m_matrix = new DoublePointer(COMPLEX * (long)m_sites * m_sites);
        m_pivots = new IntPointer((long)m_sites);
        openblas.blas_set_num_threads(1);
    }

    /** @return version of OpenBLAS */
    public static String version() {
        return openblas.class.getPackage().getImplementationVersion().replaceFirst("-.*", "");
    }

    /** @return bytes of the matrix */
    public double bytes() {
        return 2.0 * Double.BYTES * m_sites * m_sites;
    }

    /**
     * Fills the matrix with E - H_eff; see {@link #invert}.
     *
     * @param energy E
     */
    public void load(final double energy) {
        m_matrix.zero();
        for (int i = 0; i < m_sites; i++) {
            put(i, i, energy + m_device.model().coupling() * m_displacement[i], m_device.broadening(i) / 2);
        }
        m_device.lattice().forEachBond(this::putBond);
    }

    private void putBond(final int i, final int j) {
        put(i, j, m_device.model().hopping(), 0);
        put(j, i, m_device.model().hopping(), 0);
    }

    private void put(final int row, final int column, final double re, final double im) {
        m_matrix.put(index(row, column), re);
        m_matrix.put(index(row, column) + 1, im);
    }

    private long index(final int row, final int column) {
        return COMPLEX * ((long)column * m_sites + row);
    }

    /**
     * Replaces the matrix by its inverse.
     *
     * @throws ArithmeticException if it is singular
     */
    public void invert() {
        check("zgetrf",
            openblas.LAPACKE_zgetrf(openblas.LAPACK_COL_MAJOR, m_sites, m_sites, m_matrix, m_sites, m_pivots));
        check("zgetri", openblas.LAPACKE_zgetri(openblas.LAPACK_COL_MAJOR, m_sites, m_matrix, m_sites, m_pivots));
    }

    private static void check(final String routine, final int info) {
        if (info == openblas.LAPACK_WORK_MEMORY_ERROR) {
            throw new OutOfMemoryError("work space of " + routine);
        } else if (info != 0) {
            throw new ArithmeticException(routine + " answers " + info + ": the matrix is singular.");
        }
    }

    /**
     * @param row i
     * @param column j
     * @return real part of the element of the matrix
     */
    public double re(final int row, final int column) {
        return m_matrix.get(index(row, column));
    }

    /**
     * @param row i
     * @param column j
     * @return imaginary part of the element of the matrix
     */
    public double im(final int row, final int column) {
        return m_matrix.get(index(row, column) + 1);
    }

    /** Frees the native memory. */
    @Override
    public void close() {
        m_matrix.close();
        m_pivots.close();
    }
}
