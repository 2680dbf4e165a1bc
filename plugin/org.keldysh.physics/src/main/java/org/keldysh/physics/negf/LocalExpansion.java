package org.keldysh.physics.negf;

import org.keldysh.physics.lattice.SquareLattice;

/**
 * Leading terms of the diagonal Green's function at high energy, G_ii = g_i + h_i + O(1/z^5) with the locator
 * g_i = 1/(z - eps_i + i Gamma_i/2) and h_i = t^2 g_i^2 sum_{j nn i} g_j. Wide-band leads give the spectral functions
 * Lorentzian tails, on which a sum over Fermi poles converges only algebraically; these terms carry the tails, and their
 * occupations cost no matrix inverse. In a periodic column of three sites h has a second part, see {@link #triangleRe}.
 */
final class LocalExpansion {

    private final EffectiveHamiltonian m_hamiltonian;

    private final boolean m_triangles;

    private final double[] m_locatorRe;

    private final double[] m_locatorIm;

    private final double[] m_neighboursRe;

    private final double[] m_neighboursIm;

    LocalExpansion(final EffectiveHamiltonian hamiltonian) {
        final int sites = hamiltonian.lattice().sites();
        m_hamiltonian = hamiltonian;
        m_triangles = hamiltonian.lattice().width() == 3 && hamiltonian.lattice().wrapsWidth();
        m_locatorRe = new double[sites];
        m_locatorIm = new double[sites];
        m_neighboursRe = new double[sites];
        m_neighboursIm = new double[sites];
    }

    /** @return [sites] exact occupation of the locator, 1/2 - Im psi(1/2 + Gamma/(4 pi T) + i (eps - mu)/(2 pi T)) / pi */
    double[] locatorOccupation(final double potential, final double temperature) {
        final double[] occupation = new double[m_locatorRe.length];
        for (int i = 0; i < occupation.length; i++) {
            final double re = 0.5 + m_hamiltonian.broadening()[i] / (4 * Math.PI * temperature);
            final double im = (m_hamiltonian.onsite()[i] - potential) / (2 * Math.PI * temperature);
            occupation[i] = 0.5 - Digamma.imaginary(re, im) / Math.PI;
        }
        return occupation;
    }

    /** @return [sites] 2T sum_p R_p Re h_i(mu + i T xi_p) */
    double[] neighbourTermOccupation(final FermiPoles poles, final double potential, final double temperature) {
        final double[] occupation = new double[m_locatorRe.length];
        for (int p = 0; p < poles.count(); p++) {
            evaluate(potential, temperature * poles.position(p));
            for (int i = 0; i < occupation.length; i++) {
                occupation[i] += 2 * temperature * poles.residue(p) * neighbourTermRe(i);
            }
        }
        return occupation;
    }

    /**
     * @return s = t^2 max_i sum_{j nn i} (Gamma_i + Gamma_j/2): at high energy the spectral function without the locator's is at
     *     most about 2 s / E^4
     */
    double tailStrength() {
        final double[] broadening = m_hamiltonian.broadening();
        m_hamiltonian.lattice().neighbourSum(broadening, m_neighboursRe);
        java.util.Arrays.fill(m_locatorRe, 1);
        m_hamiltonian.lattice().neighbourSum(m_locatorRe, m_neighboursIm);
        double strength = 0;
        for (int i = 0; i < broadening.length; i++) {
            strength = Math.max(strength, m_neighboursIm[i] * broadening[i] + 0.5 * m_neighboursRe[i]);
        }
        return strength * m_hamiltonian.hopping() * m_hamiltonian.hopping();
    }

    /** Prepares the expansion at one complex energy, for {@link #locatorRe(int)} and {@link #neighbourTermRe(int)}. */
    void evaluate(final double energyRe, final double energyIm) {
        final SquareLattice lattice = m_hamiltonian.lattice();
        for (int i = 0; i < m_locatorRe.length; i++) {
            final double re = energyRe - m_hamiltonian.onsite()[i];
            final double im = energyIm + m_hamiltonian.broadening()[i] / 2;
            final double norm = re * re + im * im;
            m_locatorRe[i] = re / norm;
            m_locatorIm[i] = -im / norm;
        }
        lattice.neighbourSum(m_locatorRe, m_neighboursRe);
        lattice.neighbourSum(m_locatorIm, m_neighboursIm);
    }

    /** @return Re g_i at the energy prepared last */
    double locatorRe(final int site) {
        return m_locatorRe[site];
    }

    /** @return Re h_i at the energy prepared last */
    double neighbourTermRe(final int i) {
        final double squareRe = m_locatorRe[i] * m_locatorRe[i] - m_locatorIm[i] * m_locatorIm[i];
        final double squareIm = 2 * m_locatorRe[i] * m_locatorIm[i];
        final double hopping = m_hamiltonian.hopping();
        final double term = hopping * hopping * (squareRe * m_neighboursRe[i] - squareIm * m_neighboursIm[i]);
        return m_triangles ? term + triangleRe(i, squareRe, squareIm) : term;
    }

    /** Around a column of three sites there are closed paths of three bonds, -2 t^3 g_i^2 g_j g_k. */
    private double triangleRe(final int i, final double squareRe, final double squareIm) {
        final SquareLattice lattice = m_hamiltonian.lattice();
        final int j = lattice.site(lattice.x(i), (lattice.y(i) + 1) % 3);
        final int k = lattice.site(lattice.x(i), (lattice.y(i) + 2) % 3);
        final double re = m_locatorRe[j] * m_locatorRe[k] - m_locatorIm[j] * m_locatorIm[k];
        final double im = m_locatorRe[j] * m_locatorIm[k] + m_locatorIm[j] * m_locatorRe[k];
        final double hopping = m_hamiltonian.hopping();
        return -2 * hopping * hopping * hopping * (squareRe * re - squareIm * im);
    }
}
