package org.keldysh.physics.observable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keldysh.physics.lattice.SquareLattice;

class StructureFactorTest {

    private static double[] random(final SquareLattice lattice) {
        final Random random = new Random(5);
        return IntStream.range(0, lattice.sites()).mapToDouble(i -> random.nextGaussian()).toArray();
    }

    /** The definition, term by term, at sizes that are even, odd, prime and different. */
    @ParameterizedTest
    @CsvSource({"2,2", "6,4", "5,3", "7,10", "12,9"})
    void isTheSquareOfTheFourierSum(final int length, final int width) {
        final SquareLattice lattice = new SquareLattice(length, width, true);
        final double[] q = random(lattice);
        final StructureFactor factor = new StructureFactor.Transform(lattice).of(q);
        for (int k = 0; k < lattice.sites(); k++) {
            double real = 0;
            double imaginary = 0;
            for (int i = 0; i < q.length; i++) {
                final double phase = factor.waveVectorX(k) * lattice.x(i) + factor.waveVectorY(k) * lattice.y(i);
                real += q[i] * StrictMath.cos(phase);
                imaginary -= q[i] * StrictMath.sin(phase);
            }
            assertEquals((real * real + imaginary * imaginary) / q.length, factor.values()[k], 1e-12 * q.length);
        }
    }

    @Test
    void meanOverAllWaveVectorsIsTheMeanSquare() {
        final SquareLattice lattice = new SquareLattice(9, 14, false);
        final double[] q = random(lattice);
        assertEquals(Arrays.stream(q).map(v -> v * v).average().orElseThrow(),
            Arrays.stream(new StructureFactor.Transform(lattice).of(q).values()).average().orElseThrow(), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"8,6", "7,5"})
    void aCheckerboardHasAllItsWeightInThePeak(final int length, final int width) {
        final SquareLattice lattice = new SquareLattice(length, width, true);
        final StructureFactor factor = new StructureFactor.Transform(lattice)
            .of(IntStream.range(0, lattice.sites()).mapToDouble(i -> 1.5 * lattice.staggeredSign(i)).toArray());
        assertEquals(2.25 * lattice.sites(), factor.peak(), 1e-10);
        assertEquals(factor.peak(), Arrays.stream(factor.values()).sum(), 1e-10);
        assertTrue(factor.correlationLengthX() > 1e6 && factor.correlationLengthY() > 1e6);
    }

    /** A peak of the Ornstein-Zernike form gives back its correlation lengths. */
    @Test
    void correlationLengthsAreThoseOfAnOrnsteinZernikePeak() {
        final SquareLattice lattice = new SquareLattice(24, 15, true);
        final StructureFactor empty = new StructureFactor(lattice, new double[lattice.sites()]);
        final double[] values = new double[lattice.sites()];
        Arrays.setAll(values, k -> 7 / (1 + 9 * chord(empty.waveVectorX(k)) + 4 * chord(empty.waveVectorY(k))));
        final StructureFactor peak = new StructureFactor(lattice, values);
        assertEquals(7, peak.peak(), 1e-12);
        assertEquals(3, peak.correlationLengthX(), 1e-12);
        assertEquals(2, peak.correlationLengthY(), 1e-12);
        assertTrue(Double.isNaN(empty.correlationLengthX()));
    }

    private static double chord(final double q) {
        final double half = StrictMath.sin(0.5 * (q - Math.PI));
        return 4 * half * half;
    }

    @Test
    void meansHaveTheErrorOfTheirScatter() {
        final SquareLattice lattice = new SquareLattice(2, 2, true);
        final StructureFactorMean mean = new StructureFactorMean(lattice);
        assertTrue(Double.isNaN(mean.standardError(0)));
        for (final double value : new double[]{1, 2, 6}) {
            mean.add(new StructureFactor(lattice, new double[]{value, 0, 0, 2 * value}));
        }
        assertEquals(3, mean.count());
        assertEquals(3, mean.mean().values()[0], 1e-15);
        assertEquals(6, mean.mean().peak(), 1e-15);
        assertEquals(Math.sqrt(7.0 / 3), mean.standardError(0), 1e-15);
    }
}
