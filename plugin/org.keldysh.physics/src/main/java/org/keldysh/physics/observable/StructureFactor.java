package org.keldysh.physics.observable;

import java.util.Arrays;
import org.ejml.data.ZMatrixRMaj;
import org.ejml.dense.row.CommonOps_ZDRM;
import org.keldysh.physics.lattice.SquareLattice;

/**
 * Static structure factor S(q) = |sum over r of Q_r exp(-i q r)|^2 / N of the displacements, or a mean of several. Wave vectors
 * are q = (pi, pi) + 2 pi (a / length, b / width), so that the peak of the charge-density wave is on the grid of any lattice; if
 * length and width are even, these are the wave vectors of the periodic lattice. Averages of Q^2 are kept: the mean of S over
 * all q is the mean of Q^2 over all sites.
 *
 * @param lattice the sites
 * @param values [sites] S; value x * width + y belongs to a = x - length/2 and b = y - width/2 (rounded down)
 */
public record StructureFactor(SquareLattice lattice, double[] values) {

    /** Phases of the discrete Fourier transform along both directions, which all configurations of a lattice share. */
    public static final class Transform {

        private final SquareLattice m_lattice;

        private final ZMatrixRMaj m_alongLength;

        private final ZMatrixRMaj m_alongWidth;

        /** @param lattice the sites */
        public Transform(final SquareLattice lattice) {
            m_lattice = lattice;
            m_alongLength = phases(lattice.length());
            m_alongWidth = phases(lattice.width());
            CommonOps_ZDRM.transpose(m_alongWidth);
        }

        /** [number, number] exp(-2 pi i (k - number/2) r / number). */
        private static ZMatrixRMaj phases(final int number) {
            final ZMatrixRMaj phases = new ZMatrixRMaj(number, number);
            for (int k = 0; k < number; k++) {
                for (int r = 0; r < number; r++) {
                    final long turns = Math.floorMod((long)(k - number / 2) * r, (long)number); // keeps the angle small and exact
                    final double angle = -2 * Math.PI * turns / number;
                    phases.set(k, r, StrictMath.cos(angle), StrictMath.sin(angle));
                }
            }
            return phases;
        }

        /**
         * Transforms (-1)^(x+y) Q by a product of matrices from both sides: any size, about N (length + width) operations.
         *
         * @param displacement [sites] Q
         * @return its structure factor
         */
        public StructureFactor of(final double[] displacement) {
            final ZMatrixRMaj field = new ZMatrixRMaj(m_lattice.length(), m_lattice.width());
            for (int i = 0; i < displacement.length; i++) {
                field.set(m_lattice.x(i), m_lattice.y(i), m_lattice.staggeredSign(i) * displacement[i], 0);
            }
            final ZMatrixRMaj half = new ZMatrixRMaj(m_lattice.length(), m_lattice.width());
            CommonOps_ZDRM.mult(m_alongLength, field, half);
            CommonOps_ZDRM.mult(half, m_alongWidth, field);
            final double[] values = new double[m_lattice.sites()];
            Arrays.setAll(values, i -> (field.data[2 * i] * field.data[2 * i] + field.data[2 * i + 1] * field.data[2 * i + 1])
                / m_lattice.sites());
            return new StructureFactor(m_lattice, values);
        }
    }

    /**
     * @param index of a value
     * @return its q_x, in radians per column
     */
    public double waveVectorX(final int index) {
        return Math.PI + 2 * Math.PI * (lattice.x(index) - lattice.length() / 2) / lattice.length();
    }

    /**
     * @param index of a value
     * @return its q_y, in radians per row
     */
    public double waveVectorY(final int index) {
        return Math.PI + 2 * Math.PI * (lattice.y(index) - lattice.width() / 2) / lattice.width();
    }

    /** @return S(pi, pi) = N m^2, m being the {@linkplain StaggeredOrder#mean staggered order} of the whole lattice */
    public double peak() {
        return values[peakIndex()];
    }

    /** @return index of the value at (pi, pi) */
    public int peakIndex() {
        return lattice.site(lattice.length() / 2, lattice.width() / 2);
    }

    /**
     * Correlation length along x from the width of the peak: S(q) = S(pi, pi) / (1 + xi^2 (2 sin(dq/2))^2) at the next wave vector
     * of the grid, the second-moment correlation length of finite lattices (Cooper, Freedman, Preston, Nucl. Phys. B 210, 210
     * (1982)). Half of the full width of the peak at half its height is about 1 / xi.
     *
     * @return xi_x in columns; NaN if the next value is not below the peak, infinite if it is 0
     */
    public double correlationLengthX() {
        return correlationLength(values[peakIndex() - lattice.width()], lattice.length());
    }

    /** @return xi_y in rows, as {@link #correlationLengthX()} */
    public double correlationLengthY() {
        return correlationLength(values[peakIndex() - 1], lattice.width());
    }

    /** Values on both sides of the peak are the same, as Q is real. */
    private double correlationLength(final double neighbour, final int number) {
        return peak() > neighbour ? Math.sqrt(peak() / neighbour - 1) / (2 * StrictMath.sin(Math.PI / number)) : Double.NaN;
    }
}
