package org.keldysh.physics.negf;

import java.util.function.ToDoubleFunction;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** Exact diagonalisation of a sample that touches no reservoir. */
final class SampleLevels {

    /**
     * @param energy its energy
     * @param state [sites] normalised wave function
     */
    record Level(double energy, double[] state) {

        /** @return its probability on sites from (included) to (excluded) */
        double weight(final int from, final int to) {
            double weight = 0;
            for (int i = from; i < to; i++) {
                weight += state[i] * state[i];
            }
            return weight;
        }
    }

    private final Level[] m_levels;

    SampleLevels(final DMatrixRMaj hamiltonian) {
        final EigenDecomposition_F64<DMatrixRMaj> decomposition =
            DecompositionFactory_DDRM.eig(hamiltonian.numRows, true, true);
        if (!decomposition.decompose(hamiltonian.copy())) {
            throw new ArithmeticException("The exact diagonalisation did not converge.");
        }
        m_levels = new Level[hamiltonian.numRows];
        for (int m = 0; m < m_levels.length; m++) {
            m_levels[m] = new Level(decomposition.getEigenvalue(m).real, decomposition.getEigenVector(m).data.clone());
        }
    }

    /**
     * @param occupation of a level
     * @return [sites] density
     */
    double[] density(final ToDoubleFunction<Level> occupation) {
        final double[] density = new double[m_levels.length];
        for (final Level level : m_levels) {
            final double filled = occupation.applyAsDouble(level);
            for (int i = 0; i < density.length; i++) {
                density[i] += filled * level.state()[i] * level.state()[i];
            }
        }
        return density;
    }
}
