package org.keldysh.physics.negf;

import java.util.Arrays;

/**
 * Quadrature nodes on the semicircle in the upper half-plane from one real energy to another. The retarded Green's function has
 * no poles there, so its integral over the semicircle is that over the real axis, however narrow the resonances are. Towards
 * the ends the nodes draw nearer to each other exponentially (tanh rule): poles beside the ends do not matter, wherever they are.
 */
final class SpectralContour {

    /** In the variable of the tanh rule; a pole at an end is half a pi away, so the error is about exp(-pi^2 / STEP). */
    private static final double STEP = 0.5;

    /** The last nodes are exp(-REACH) of a quarter circle away from the ends. */
    private static final double REACH = 22;

    private final ComplexEnergies m_energies;

    private final double[] m_weightRe;

    private final double[] m_weightIm;

    SpectralContour(final double start, final double end) {
        final int nodes = 2 * (int)(REACH / STEP) + 1;
        m_energies = new ComplexEnergies(new double[nodes], new double[nodes]);
        m_weightRe = new double[nodes];
        m_weightIm = new double[nodes];
        final double radius = 0.5 * (end - start);
        for (int k = 0; k < nodes; k++) {
            setNode(k, -REACH + STEP * k, 0.5 * (start + end), radius);
        }
    }

    /** z = centre - radius exp(-i angle), dz = i radius exp(-i angle) d(angle), angle = pi / (1 + exp(-v)) */
    private void setNode(final int k, final double v, final double centre, final double radius) {
        final double share = 1 / (1 + StrictMath.exp(-v));
        final double sin = StrictMath.sin(Math.PI / (1 + StrictMath.exp(Math.abs(v)))); // exact at both ends
        final double cos = StrictMath.cos(Math.PI * share);
        final double measure = STEP * Math.PI * share / (1 + StrictMath.exp(v));
        m_energies.re()[k] = centre - radius * cos;
        m_energies.im()[k] = radius * sin;
        m_weightRe[k] = measure * radius * sin;
        m_weightIm[k] = measure * radius * cos;
    }

    int nodes() {
        return m_energies.lanes();
    }

    /** @return energies of the nodes from first, included, to last, excluded */
    ComplexEnergies energies(final int first, final int last) {
        return new ComplexEnergies(Arrays.copyOfRange(m_energies.re(), first, last),
            Arrays.copyOfRange(m_energies.im(), first, last));
    }

    /** @return [sites] what a node adds to int rho_i dE = -Im int G_ii dz / pi */
    double[] states(final int node, final int lane, final GreenFunctions green) {
        final double[] states = new double[green.m_diagonalRe.length];
        for (int i = 0; i < states.length; i++) {
            states[i] = -(green.m_diagonalRe[i][lane] * m_weightIm[node] + green.m_diagonalIm[i][lane] * m_weightRe[node])
                / Math.PI;
        }
        return states;
    }
}
