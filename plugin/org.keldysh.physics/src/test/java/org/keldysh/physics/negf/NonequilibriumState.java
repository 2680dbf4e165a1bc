package org.keldysh.physics.negf;

import org.ejml.data.Complex_F64;
import org.ejml.data.ZMatrixRMaj;
import org.ejml.dense.row.CommonOps_ZDRM;
import org.hipparchus.complex.Complex;
import org.keldysh.physics.model.Device;

/**
 * Reference for everything that one-particle Green's functions give, from the eigenmodes of H_eff. With A = R diag(lambda) L the
 * spectral weight that reservoir b fills is
 * <pre>G Gamma_b G^+ = sum_mn R_m S^b_mn / ((E - lambda_m)(E - lambda_n^*)) R_n^+,  S^b = L Gamma_b L^+,</pre>
 * and the only energy integral needed is
 * <pre>K_mn(mu) = int dE/2pi f(E) / ((E - lambda_m)(E - lambda_n^*))
 *          = [psi_m - psi_n^* - i pi] / (2 pi (lambda_m - lambda_n^*)),  psi_m = psi(1/2 + i (lambda_m - mu)/(2 pi T)).</pre>
 */
final class NonequilibriumState {

    private static final int LEFT = 0;

    private static final int RIGHT = 1;

    private static final int BATH = 2;

    private static final int RESERVOIRS = 3;

    private final Device m_device;

    private final Eigenmodes m_modes;

    private final double[][] m_broadenings;

    private final double[] m_potentials;

    /** [reservoir] S^b */
    private final ZMatrixRMaj[] m_injections = new ZMatrixRMaj[RESERVOIRS];

    /** [reservoir] K(mu) */
    private final ZMatrixRMaj[] m_integrals = new ZMatrixRMaj[RESERVOIRS];

    /**
     * @param device the device
     * @param displacement [sites] Q, not changed
     * @throws ArithmeticException if the eigendecomposition is not accurate
     */
    NonequilibriumState(final Device device, final double[] displacement) {
        m_device = device;
        m_broadenings = SampleHamiltonian.broadenings(device);
        m_modes = new Eigenmodes(SampleHamiltonian.of(device, displacement), total(m_broadenings));
        m_potentials = new double[]{device.leftPotential(), device.rightPotential(), device.bathPotential()};
        for (int b = 0; b < RESERVOIRS; b++) {
            m_injections[b] = conjugateProduct(scaledColumns(m_modes.left(), m_broadenings[b]), m_modes.left());
            m_integrals[b] = integrals(m_potentials[b]);
        }
    }

    private static double[] total(final double[][] broadenings) {
        final double[] total = new double[broadenings[0].length];
        for (final double[] broadening : broadenings) {
            for (int i = 0; i < total.length; i++) {
                total[i] += broadening[i];
            }
        }
        return total;
    }

    private static ZMatrixRMaj scaledColumns(final ZMatrixRMaj matrix, final double[] factors) {
        final ZMatrixRMaj scaled = matrix.copy();
        for (int i = 0; i < scaled.numRows; i++) {
            for (int j = 0; j < scaled.numCols; j++) {
                scaled.set(i, j, factors[j] * scaled.getReal(i, j), factors[j] * scaled.getImag(i, j));
            }
        }
        return scaled;
    }

    /** a b^+ */
    private static ZMatrixRMaj conjugateProduct(final ZMatrixRMaj a, final ZMatrixRMaj b) {
        final ZMatrixRMaj product = new ZMatrixRMaj(a.numRows, b.numRows);
        CommonOps_ZDRM.multTransB(a, b, product);
        return product;
    }

    private ZMatrixRMaj integrals(final double potential) {
        final Complex[] levels = m_modes.levels();
        final Complex[] psi = new Complex[levels.length];
        for (int m = 0; m < levels.length; m++) {
            final Complex shifted = levels[m].subtract(potential).multiply(Complex.I);
            psi[m] = ComplexDigamma.psi(shifted.divide(2 * Math.PI * m_device.temperature()).add(0.5));
        }
        final ZMatrixRMaj integrals = new ZMatrixRMaj(levels.length, levels.length);
        for (int m = 0; m < levels.length; m++) {
            for (int n = 0; n < levels.length; n++) {
                final Complex difference = psi[m].subtract(psi[n].conjugate()).subtract(new Complex(0, Math.PI));
                final Complex value = difference.divide(levels[m].subtract(levels[n].conjugate()).multiply(2 * Math.PI));
                integrals.set(m, n, value.getReal(), value.getImaginary());
            }
        }
        return integrals;
    }

    /** int dE/2pi f_a(E) G Gamma_b G^+ */
    private ZMatrixRMaj filled(final int injecting, final int occupation) {
        final ZMatrixRMaj product = new ZMatrixRMaj(m_modes.levels().length, m_modes.levels().length);
        CommonOps_ZDRM.elementMultiply(m_injections[injecting], m_integrals[occupation], product);
        final ZMatrixRMaj half = new ZMatrixRMaj(product.numRows, product.numCols);
        CommonOps_ZDRM.mult(m_modes.right(), product, half);
        return conjugateProduct(half, m_modes.right());
    }

    /** @return [i][j] = &lt;c_j^+ c_i&gt;, minus i times the lesser Green's function at equal times */
    ZMatrixRMaj densityMatrix() {
        final ZMatrixRMaj sum = filled(LEFT, LEFT);
        CommonOps_ZDRM.add(sum, filled(RIGHT, RIGHT), sum);
        CommonOps_ZDRM.add(sum, filled(BATH, BATH), sum);
        return sum;
    }

    /** @return [sites] mean occupation */
    double[] density() {
        return realDiagonal(densityMatrix());
    }

    private static double[] realDiagonal(final ZMatrixRMaj matrix) {
        final double[] diagonal = new double[matrix.numRows];
        for (int i = 0; i < diagonal.length; i++) {
            diagonal[i] = matrix.getReal(i, i);
        }
        return diagonal;
    }

    /** @return current on the bond from site i to its neighbour j, 2t Im &lt;c_i^+ c_j&gt; */
    double bondCurrent(final ZMatrixRMaj densityMatrix, final int i, final int j) {
        return 2 * m_device.model().hopping() * densityMatrix.getImag(j, i);
    }

    /** @return currents into the sample by Landauer's formula */
    TerminalCurrents currents() {
        return new TerminalCurrents(current(LEFT), current(RIGHT), current(BATH));
    }

    /** I_a = sum_b int dE/2pi Tr[Gamma_a G Gamma_b G^+] (f_a - f_b) */
    private double current(final int from) {
        double current = 0;
        for (int to = 0; to < RESERVOIRS; to++) {
            if (to != from) {
                final double[] atOwn = realDiagonal(filled(to, from));
                final double[] atOther = realDiagonal(filled(to, to));
                for (int i = 0; i < atOwn.length; i++) {
                    current += m_broadenings[from][i] * (atOwn[i] - atOther[i]);
                }
            }
        }
        return current;
    }

    /** @return [sites][sites] G(z) */
    ZMatrixRMaj green(final Complex energy) {
        return m_modes.function(level -> energy.subtract(level).reciprocal());
    }

    /** W^a_i(E) = sum_j Gamma^a_j |G_ij|^2 */
    private double[] weight(final int reservoir, final double energy) {
        final ZMatrixRMaj green = green(new Complex(energy));
        final double[] weight = new double[green.numRows];
        final Complex_F64 value = new Complex_F64();
        for (int i = 0; i < green.numRows; i++) {
            for (int j = 0; j < green.numCols; j++) {
                green.get(i, j, value);
                weight[i] += m_broadenings[reservoir][j] * value.getMagnitude2();
            }
        }
        return weight;
    }

    /** @return [sites] W^L(E), spectral weight that the left lead fills */
    double[] leftWeight(final double energy) {
        return weight(LEFT, energy);
    }

    /** @return [sites] spectral weight that the bath fills */
    double[] bathWeight(final double energy) {
        return weight(BATH, energy);
    }

    /** @return [a][b] = T_ab(E) = Tr[Gamma_a G Gamma_b G^+] between left, right and bath */
    double[][] transmission(final double energy) {
        final double[][] transmission = new double[RESERVOIRS][RESERVOIRS];
        for (int b = 0; b < RESERVOIRS; b++) {
            final double[] weight = weight(b, energy);
            for (int a = 0; a < RESERVOIRS; a++) {
                for (int i = 0; i < weight.length; i++) {
                    transmission[a][b] += m_broadenings[a][i] * weight[i];
                }
            }
        }
        return transmission;
    }

    /** @return [sites] local density of states A_i(E)/2pi */
    double[] localDensityOfStates(final double energy) {
        final ZMatrixRMaj green = green(new Complex(energy));
        final double[] states = new double[green.numRows];
        for (int i = 0; i < states.length; i++) {
            states[i] = -green.getImag(i, i) / Math.PI;
        }
        return states;
    }

    /** @return eigenvalues of H_eff */
    Complex[] levels() {
        return m_modes.levels();
    }

    double smallestWidth() {
        return m_modes.smallestWidth();
    }

    /** @return estimate of the error of any density: round-off adds up, and who fills a level is known as well as its width */
    double error() {
        return m_modes.residual() * (m_modes.levels().length + 1 / m_modes.smallestWidth());
    }
}
