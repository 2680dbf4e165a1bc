package org.keldysh.learning.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationCurveTest {

    @Test
    void binsHoldRootMeanSquares() {
        final CalibrationCurve curve =
            CalibrationCurve.of(new double[]{0.03, 0.04, 0, 2}, new double[]{0.01, -0.07, 5, 1}, 1);
        assertEquals(1, curve.leftOut());
        assertEquals(2, curve.bins().size());
        final CalibrationBin first = curve.bins().get(0);
        assertEquals(2, first.count());
        assertEquals(0.01, first.lower(), 1e-15);
        assertEquals(0.1, first.upper(), 1e-15);
        assertEquals(Math.sqrt(0.0025 / 2), first.rmsUncertainty(), 1e-15);
        assertEquals(0.05, first.rmsError(), 1e-15);
        assertEquals(new CalibrationBin(1, 10, 1, 2, 1), curve.bins().get(1));
    }

    @Test
    void calibratedErrorsLieOnTheDiagonal() {
        final Random random = new Random(1);
        final double[] uncertainties = random.doubles(100_000).map(u -> 0.001 * Math.pow(100, u)).toArray();
        final double[] errors = IntStream.range(0, uncertainties.length)
            .mapToDouble(i -> uncertainties[i] * random.nextGaussian()).toArray();
        final List<CalibrationBin> bins = CalibrationCurve.of(uncertainties, errors, 5).bins();
        assertEquals(10, bins.size());
        assertEquals(100_000, bins.stream().mapToInt(CalibrationBin::count).sum());
        bins.forEach(bin -> assertEquals(1, bin.rmsError() / bin.rmsUncertainty(), 0.05));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 40, 300})
    void thereAreNeverManyBins(final int decades) {
        final double[] uncertainties = IntStream.rangeClosed(0, 1000).mapToDouble(k -> Math.pow(10, -0.001 * k * decades)).toArray();
        final List<CalibrationBin> bins = CalibrationCurve.of(uncertainties, new double[1001], 5).bins();
        assertTrue(bins.size() <= 25 && bins.size() >= Math.min(24, 5 * decades), bins.size() + " bins");
        bins.forEach(bin -> assertTrue(bin.rmsUncertainty() >= 0.999 * bin.lower() && bin.rmsUncertainty() <= 1.001 * bin.upper()
            || bin.lower() < 1e-150, bin.toString())); // squares of the least ones underflow
    }

    @Test
    void withoutUncertaintyThereAreNoBins() {
        assertEquals(new CalibrationCurve(List.of(), 2), CalibrationCurve.of(new double[2], new double[]{1, 2}, 5));
    }

    @Test
    void impossibleUncertaintiesAreRefused() {
        for (final double value : new double[]{-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> CalibrationCurve.of(new double[]{value}, new double[1], 5));
        }
        assertThrows(IllegalArgumentException.class, () -> CalibrationCurve.of(new double[2], new double[1], 5));
    }
}
