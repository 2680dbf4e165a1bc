package org.keldysh.physics.negf;

import org.ejml.data.ZMatrixRMaj;
import org.ejml.dense.row.CommonOps_ZDRM;
import org.keldysh.physics.lattice.SquareLattice;

/** Reference: inverts the whole matrix at each energy with EJML. Work grows as sites^3, memory as sites^2. */
final class DenseGreenFunction implements GreenFunctionSolver {

    private static final int LANES = 16;

    private EffectiveHamiltonian m_hamiltonian;

    @Override
    public int lanes() {
        return LANES;
    }

    @Override
    public void load(final EffectiveHamiltonian hamiltonian) {
        m_hamiltonian = hamiltonian;
    }

    @Override
    public void diagonal(final ComplexEnergies energies, final GreenFunctions result) {
        for (int lane = 0; lane < energies.lanes(); lane++) {
            storeDiagonal(green(energies.re()[lane], energies.im()[lane]), lane, result);
        }
    }

    @Override
    public void spectral(final ComplexEnergies energies, final GreenFunctions result) {
        final SquareLattice lattice = m_hamiltonian.lattice();
        for (int lane = 0; lane < energies.lanes(); lane++) {
            final ZMatrixRMaj green = green(energies.re()[lane], energies.im()[lane]);
            storeDiagonal(green, lane, result);
            for (int i = 0; i < lattice.sites(); i++) {
                result.m_left[i][lane] = leadWeight(green, i, 0);
                result.m_right[i][lane] = leadWeight(green, i, lattice.site(lattice.length() - 1, 0));
            }
        }
    }

    @Override
    public void bonds(final ComplexEnergies energies, final BondFunctions result) {
        final SquareLattice lattice = m_hamiltonian.lattice();
        final int right = lattice.site(lattice.length() - 1, 0);
        for (int lane = 0; lane < energies.lanes(); lane++) {
            final ZMatrixRMaj green = green(energies.re()[lane], energies.im()[lane]);
            for (int i = 0; i < lattice.sites(); i++) {
                final int across = lattice.site(lattice.x(i), (lattice.y(i) + 1) % lattice.width());
                result.m_leftAcross[i][lane] = leadProduct(green, across, i, 0);
                result.m_rightAcross[i][lane] = leadProduct(green, across, i, right);
                if (i < right) {
                    result.m_leftAlong[i][lane] = leadProduct(green, i + lattice.width(), i, 0);
                    result.m_rightAlong[i][lane] = leadProduct(green, i + lattice.width(), i, right);
                }
            }
        }
    }

    /** Gamma Im sum over the lead's column of G_jl G_il^* */
    private double leadProduct(final ZMatrixRMaj green, final int j, final int i, final int firstLeadSite) {
        double sum = 0;
        for (int l = firstLeadSite; l < firstLeadSite + m_hamiltonian.lattice().width(); l++) {
            sum += green.getImag(j, l) * green.getReal(i, l) - green.getReal(j, l) * green.getImag(i, l);
        }
        return m_hamiltonian.leadBroadening() * sum;
    }

    private double leadWeight(final ZMatrixRMaj green, final int site, final int firstLeadSite) {
        double sum = 0;
        for (int j = firstLeadSite; j < firstLeadSite + m_hamiltonian.lattice().width(); j++) {
            final double re = green.getReal(site, j);
            final double im = green.getImag(site, j);
            sum += re * re + im * im;
        }
        return m_hamiltonian.leadBroadening() * sum;
    }

    private static void storeDiagonal(final ZMatrixRMaj green, final int lane, final GreenFunctions result) {
        for (int i = 0; i < green.numRows; i++) {
            result.m_diagonalRe[i][lane] = green.getReal(i, i);
            result.m_diagonalIm[i][lane] = green.getImag(i, i);
        }
    }

    private ZMatrixRMaj green(final double re, final double im) {
        final SquareLattice lattice = m_hamiltonian.lattice();
        final ZMatrixRMaj matrix = new ZMatrixRMaj(lattice.sites(), lattice.sites());
        for (int i = 0; i < lattice.sites(); i++) {
            matrix.set(i, i, re - m_hamiltonian.onsite()[i], im + m_hamiltonian.broadening()[i] / 2);
        }
        lattice.forEachBond((i, j) -> bond(matrix, i, j));
        if (!CommonOps_ZDRM.invert(matrix)) {
            throw new ArithmeticException("The Green's function is singular: energy " + re + " hits an undamped level.");
        }
        return matrix;
    }

    private void bond(final ZMatrixRMaj matrix, final int i, final int j) {
        matrix.set(i, j, m_hamiltonian.hopping(), 0);
        matrix.set(j, i, m_hamiltonian.hopping(), 0);
    }
}
