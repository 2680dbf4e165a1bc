package org.keldysh.physics.negf;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.keldysh.physics.lattice.SquareLattice;

/** The contract in every quality, alone and with a companion. */
class RecursiveGreenFunctionTest {

    /** See {@link GreenFunctionQuality#FAST}. */
    private static final double FAST_AT_NARROW_LEVELS = 1e-8;

    @Nested
    class Fast extends GreenFunctionSolverContract {

        @Override
        GreenFunctionSolver solver(final SquareLattice lattice) {
            return new RecursiveGreenFunction(lattice, GreenFunctionQuality.FAST);
        }

        @Override
        double accuracyAtNarrowLevels() {
            return FAST_AT_NARROW_LEVELS;
        }
    }

    @Nested
    class Full extends GreenFunctionSolverContract {

        @Override
        GreenFunctionSolver solver(final SquareLattice lattice) {
            return new RecursiveGreenFunction(lattice, GreenFunctionQuality.FULL);
        }
    }

    @Nested
    class SharedFast extends Shared {

        SharedFast() {
            super(GreenFunctionQuality.FAST);
        }

        @Override
        double accuracyAtNarrowLevels() {
            return FAST_AT_NARROW_LEVELS;
        }
    }

    @Nested
    class SharedFull extends Shared {

        SharedFull() {
            super(GreenFunctionQuality.FULL);
        }
    }

    private abstract static class Shared extends GreenFunctionSolverContract {

        private final GreenFunctionQuality m_quality;

        private final ExecutorService m_helper = Executors.newSingleThreadExecutor();

        Shared(final GreenFunctionQuality quality) {
            m_quality = quality;
        }

        @AfterEach
        void endHelper() {
            m_helper.shutdownNow();
        }

        @Override
        GreenFunctionSolver solver(final SquareLattice lattice) {
            final GreenFunctionSolver solver = new RecursiveGreenFunction(lattice, m_quality);
            solver.shareWork(new Companion(m_helper));
            return solver;
        }
    }

    @Test
    void refusesAnotherLattice() {
        final GreenFunctionSolver solver = new RecursiveGreenFunction(new SquareLattice(4, 4, true));
        final EffectiveHamiltonian other = EffectiveHamiltonian.of(Devices.biased(4, 3, 0, 0), new double[12]);
        assertThrows(IllegalArgumentException.class, () -> solver.load(other));
    }
}
