package org.keldysh.physics.negf;

import org.keldysh.physics.lattice.SquareLattice;

/** Makes transmissions and densities of states of the Green's functions of one energy. */
final class SpectralPointReader {

    /** Violation of T_LR = T_RL, relative to one channel, beyond which round-off has eaten the Green's function. */
    private static final double LARGEST_VIOLATION = 1e-6;

    private final EffectiveHamiltonian m_hamiltonian;

    SpectralPointReader(final EffectiveHamiltonian hamiltonian) {
        m_hamiltonian = hamiltonian;
    }

    /** @throws ArithmeticException if the Green's functions are not numerically defined */
    SpectralPoint read(final double energy, final int lane, final GreenFunctions green) {
        final SquareLattice lattice = m_hamiltonian.lattice();
        final int sites = lattice.sites();
        final double leads = m_hamiltonian.leadBroadening();
        final double bath = m_hamiltonian.bathBroadening();
        final double leftRight = leads * sum(green.m_left, lattice.site(lattice.length() - 1, 0), sites, lane);
        final double rightLeft = leads * sum(green.m_right, 0, lattice.width(), lane);
        if (!(Math.abs(leftRight - rightLeft) <= LARGEST_VIOLATION * (1 + leftRight))) {
            throw undampedLevel(energy, null);
        }
        return new SpectralPoint(energy, new Transmissions(leftRight, bath * sum(green.m_left, 0, sites, lane),
            bath * sum(green.m_right, 0, sites, lane)), densities(energy, lane, green));
    }

    private static double sum(final double[][] values, final int first, final int last, final int lane) {
        double sum = 0;
        for (int i = first; i < last; i++) {
            sum += values[i][lane];
        }
        return sum;
    }

    /** All densities are positive, so what is below 0 is round-off. */
    private DensityOfStates densities(final double energy, final int lane, final GreenFunctions green) {
        final int sites = m_hamiltonian.lattice().sites();
        final DensityOfStates densities =
            new DensityOfStates(new double[sites], new double[sites], new double[sites]);
        for (int i = 0; i < sites; i++) {
            densities.local()[i] = Math.max(0, -green.m_diagonalIm[i][lane]) / Math.PI;
            densities.fromLeft()[i] = green.m_left[i][lane] / (2 * Math.PI);
            densities.fromRight()[i] = Math.max(0, green.m_right[i][lane]) / (2 * Math.PI);
            if (!Double.isFinite(densities.local()[i])) {
                throw undampedLevel(energy, null);
            }
        }
        return densities;
    }

    static ArithmeticException undampedLevel(final double energy, final Throwable cause) {
        final ArithmeticException failure = new ArithmeticException("The energy " + energy + " hits a level that neither the "
            + "electrodes nor a bath broaden, so its density of states is not defined; shift the energies a little or give "
            + "the device a small bathBroadening.");
        failure.initCause(cause);
        return failure;
    }
}
