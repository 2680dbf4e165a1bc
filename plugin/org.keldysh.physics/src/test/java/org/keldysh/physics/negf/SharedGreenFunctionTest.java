package org.keldysh.physics.negf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.keldysh.physics.model.Device;

/** A recursive Green's function that shares its work gives the bits of one that works alone, also after an interrupt. */
class SharedGreenFunctionTest {

    private static final double[] ENERGIES = {-3.1, -0.7, 0, 0.4, 1.7};

    private static final ComplexEnergies POLES = new ComplexEnergies(ENERGIES, new double[]{0.1, 0.3, 1, 4, 20});

    /** Interrupts whoever asks for help for the nth time. */
    private static final class Helper extends ThreadPoolExecutor {

        private int m_untilInterrupt = Integer.MAX_VALUE;

        Helper() {
            super(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        }

        @Override
        public void execute(final Runnable command) {
            super.execute(command);
            if (--m_untilInterrupt == 0) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private final Helper m_helper = new Helper();

    @AfterEach
    void endHelper() {
        m_helper.shutdownNow();
    }

    /** Odd and even lengths and widths, the shortest lattice, with and without a bath. */
    static Stream<Device> devices() {
        return Stream.of(Devices.biased(2, 2, 0, 0), Devices.biased(7, 4, 0, 0), Devices.biased(8, 5, 0, 0))
            .flatMap(device -> Stream.of(device, Devices.withBath(device, 0.03, 0)));
    }

    private GreenFunctionSolver shared(final Device device, final GreenFunctionQuality quality) {
        final GreenFunctionSolver solver = new RecursiveGreenFunction(device.lattice(), quality);
        assertTrue(solver.shareWork(new Companion(m_helper)));
        return solver;
    }

    private static GreenFunctionSolver load(final GreenFunctionSolver solver, final Device device) {
        solver.load(EffectiveHamiltonian.of(device, Devices.random(device, 31)));
        return solver;
    }

    private static List<double[][]> spectral(final GreenFunctionSolver solver, final Device device) {
        final GreenFunctions green = new GreenFunctions(device.lattice().sites(), ENERGIES.length);
        solver.spectral(ComplexEnergies.real(ENERGIES), green);
        return List.of(green.m_diagonalRe, green.m_diagonalIm, green.m_left, green.m_right);
    }

    private static List<double[][]> diagonal(final GreenFunctionSolver solver, final Device device) {
        final GreenFunctions green = new GreenFunctions(device.lattice().sites(), ENERGIES.length);
        solver.diagonal(POLES, green);
        return List.of(green.m_diagonalRe, green.m_diagonalIm);
    }

    private static List<double[][]> bonds(final GreenFunctionSolver solver, final Device device) {
        final BondFunctions bonds = new BondFunctions(device.lattice().sites(), ENERGIES.length);
        solver.bonds(ComplexEnergies.real(ENERGIES), bonds);
        return List.of(bonds.m_leftAlong, bonds.m_leftAcross, bonds.m_rightAlong, bonds.m_rightAcross);
    }

    private static void assertSameBits(final List<double[][]> expected, final List<double[][]> actual) {
        for (int part = 0; part < expected.size(); part++) {
            for (int i = 0; i < expected.get(part).length; i++) {
                assertArrayEquals(expected.get(part)[i], actual.get(part)[i], "part " + part + ", site " + i);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("devices")
    void bitsAreThoseOfASolverThatWorksAlone(final Device device) {
        for (final GreenFunctionQuality quality : GreenFunctionQuality.values()) {
            final GreenFunctionSolver alone = load(new RecursiveGreenFunction(device.lattice(), quality), device);
            final GreenFunctionSolver shared = load(shared(device, quality), device);
            assertSameBits(spectral(alone, device), spectral(shared, device));
            assertSameBits(diagonal(alone, device), diagonal(shared, device));
            assertSameBits(bonds(alone, device), bonds(shared, device));
        }
    }

    /** The devices differ in the bath, which changes what the solver stores. */
    @Test
    void bitsDoNotDependOnWhatWasLoadedBefore() {
        final Device leads = Devices.biased(6, 4, 0, 0);
        final Device bath = Devices.withBath(leads, 0.05, 0);
        final GreenFunctionSolver alone = new RecursiveGreenFunction(leads.lattice());
        final GreenFunctionSolver shared = shared(leads, GreenFunctionQuality.FULL);
        for (final Device device : List.of(leads, bath, leads)) {
            assertSameBits(spectral(load(alone, device), device), spectral(load(shared, device), device));
        }
    }

    /** The hands work together three times: they sweep, then each does half of the columns, then one lead. */
    @ParameterizedTest
    @EnumSource
    void anInterruptLeavesTheSolverUsable(final GreenFunctionQuality quality) throws Exception {
        final Device device = Devices.withBath(Devices.biased(9, 6, 0, 0), 0.03, 0);
        final GreenFunctionSolver solver = load(shared(device, quality), device);
        final List<double[][]> before = spectral(solver, device);
        for (int phase = 1; phase <= 3; phase++) {
            m_helper.m_untilInterrupt = phase;
            assertThrows(CancellationException.class, () -> spectral(solver, device));
            assertTrue(Thread.interrupted(), "the interrupt is passed on");
            assertEquals("free", m_helper.submit(() -> "free").get(10, TimeUnit.SECONDS));
            assertSameBits(before, spectral(solver, device));
        }
    }
}
