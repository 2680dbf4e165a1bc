package org.keldysh.learning.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;

class SoapTest {

    private static final int INPUTS = 6;

    private static final int OUTPUTS = 4;

    private static final Soap SOAP = new Soap(INPUTS, OUTPUTS, new CosineSchedule(0.05, 400));

    @BeforeAll
    static void loadLibrary() {
        NativeScope.useOneThread();
    }

    private static INDArray random(final Random random, final int rows, final int columns) {
        final INDArray result = Nd4j.create(DataType.DOUBLE, new long[]{rows, columns}, 'f');
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                result.putScalar(i, j, random.nextGaussian());
            }
        }
        return result;
    }

    private static INDArray orthogonal(final int seed, final int size) {
        final INDArray result = random(new Random(seed), size, size);
        Nd4j.getBlasWrapper().lapack().geqrf(result, Nd4j.create(DataType.DOUBLE, new long[]{size, size}, 'f'));
        return result;
    }

    private static GradientUpdater<?> start(final IUpdater config) {
        final long size = config.stateSize((long)INPUTS * OUTPUTS);
        return config.instantiate(Nd4j.create(DataType.DOUBLE, new long[]{1, size}, 'f'), true);
    }

    private static INDArray flat(final INDArray matrix) {
        return matrix.dup('f').reshape('f', 1, matrix.length());
    }

    private static INDArray update(final GradientUpdater<?> updater, final INDArray gradient, final int iteration) {
        final INDArray flat = flat(gradient);
        updater.applyUpdater(flat, iteration, 0);
        return flat.reshape('f', INPUTS, OUTPUTS);
    }

    @Test
    void isAdamUntilTheFirstBases() {
        final GradientUpdater<?> soap = start(SOAP);
        final GradientUpdater<?> adam = start(SOAP.adam());
        final Random random = new Random(1);
        for (int i = 0; i < Soap.UPDATES_PER_BASIS - 1; i++) {
            final INDArray gradient = random(random, INPUTS, OUTPUTS);
            assertArrayEquals(update(adam, gradient, i).data().asDouble(), update(soap, gradient, i).data().asDouble(), 1e-12);
        }
        final INDArray gradient = random(random, INPUTS, OUTPUTS);
        final int last = Soap.UPDATES_PER_BASIS - 1;
        final double distance = update(adam, gradient, last).distance2(update(soap, gradient, last));
        assertTrue(distance > 1e-3, "SOAP keeps the axes of Adam");
    }

    @Test
    void theBasesBecomeTheEigenvectorsOfTheSecondMoments() {
        final INDArray vectors = orthogonal(2, INPUTS);
        final INDArray factor = vectors.mmul(Nd4j.diag(Nd4j.createFromArray(8.0, 5.0, 3.0, 2.0, 1.0, 0.5)));
        final GradientBasis ofRows = basis(INPUTS);
        final GradientBasis ofColumns = basis(INPUTS);
        for (int i = 0; i < 100; i++) {
            ofRows.observeRows(factor);
            ofColumns.observeColumns(factor.transpose().dup('f'));
            assertOrthogonal(ofRows.refresh());
            ofColumns.refresh();
        }
        assertOrthogonal(ofRows.basis());
        assertSameAxes(vectors, ofRows.basis());
        assertSameAxes(vectors, ofColumns.basis());
    }

    private static GradientBasis basis(final int size) {
        return new GradientBasis(Nd4j.create(DataType.DOUBLE, GradientBasis.stateSize(size)), size, true);
    }

    private static void assertOrthogonal(final INDArray matrix) {
        assertEquals(0, matrix.transpose().mmul(matrix).distance2(Nd4j.eye(matrix.rows()).castTo(DataType.DOUBLE)), 1e-12);
    }

    private static void assertSameAxes(final INDArray expected, final INDArray basis) {
        final INDArray overlaps = expected.transpose().mmul(basis);
        for (int i = 0; i < overlaps.rows(); i++) {
            assertEquals(1, Math.abs(overlaps.getDouble(i, i)), 1e-6);
        }
    }

    /** f(W) = |A^T (W - W0) B|^2 / 2, whose valleys are oblique to the axes. */
    @Test
    void findsTheBottomOfAnObliqueValleyThatAdamMisses() {
        final INDArray left = orthogonal(3, INPUTS).mmul(Nd4j.diag(Nd4j.createFromArray(10.0, 5.0, 3.0, 2.0, 1.0, 0.5)));
        final INDArray right = orthogonal(4, OUTPUTS).mmul(Nd4j.diag(Nd4j.createFromArray(3.0, 2.0, 1.0, 0.5)));
        final INDArray bottom = random(new Random(5), INPUTS, OUTPUTS);
        final double soap = distanceAfterDescent(start(SOAP), left, right, bottom);
        final double adam = distanceAfterDescent(start(SOAP.adam()), left, right, bottom);
        assertTrue(soap < 0.5 * adam, "distance to the minimum " + soap + " with SOAP, " + adam + " with Adam");
    }

    private static double distanceAfterDescent(final GradientUpdater<?> updater, final INDArray left, final INDArray right,
        final INDArray bottom) {
        final INDArray weights = Nd4j.create(DataType.DOUBLE, new long[]{INPUTS, OUTPUTS}, 'f');
        for (int i = 0; i < 400; i++) {
            final INDArray inner = left.transpose().mmul(weights.sub(bottom)).mmul(right);
            weights.subi(update(updater, left.mmul(inner).mmul(right.transpose()), i));
        }
        return weights.distance2(bottom);
    }

    @Test
    void goesOnFromAStateAsIfNeverInterrupted() {
        final INDArray state = Nd4j.create(DataType.DOUBLE, new long[]{1, SOAP.stateSize((long)INPUTS * OUTPUTS)}, 'f');
        final GradientUpdater<?> updater = SOAP.instantiate(state, true);
        final Random random = new Random(6);
        final int interruption = Soap.UPDATES_PER_BASIS + 3;
        for (int i = 0; i < interruption; i++) {
            update(updater, random(random, INPUTS, OUTPUTS), i);
        }
        final GradientUpdater<?> resumed = SOAP.instantiate(state.dup(), false);
        for (int i = interruption; i < 2 * interruption; i++) {
            final INDArray gradient = random(random, INPUTS, OUTPUTS);
            assertArrayEquals(update(updater, gradient, i).data().asDouble(), update(resumed, gradient, i).data().asDouble(), 0);
        }
    }

    @Test
    void refusesWeightsOfAnotherShape() {
        final IllegalArgumentException refusal =
            assertThrows(IllegalArgumentException.class, () -> SOAP.stateSize(INPUTS * OUTPUTS + 1L));
        assertEquals("The weights are 6 x 4, but 25 are to be trained.", refusal.getMessage());
    }
}
