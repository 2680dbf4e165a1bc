package org.keldysh.learning.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class PseudoHuberLossTest {

    private static final double SCALE = 0.5;

    private static final double[] ERRORS = {-30, -0.7, 0, 1e-3, 0.5, 4};

    private static final IActivation LINEAR = new ActivationIdentity();

    private final PseudoHuberLoss m_loss = new PseudoHuberLoss(SCALE);

    @BeforeAll
    static void load() {
        NativeScope.useOneThread();
    }

    private static INDArray column(final double... values) {
        return Nd4j.createFromArray(values).reshape(values.length, 1);
    }

    private double loss(final double error) {
        return m_loss.computeScore(column(2), column(2 + error), LINEAR, null, false);
    }

    @Test
    void smallErrorsCountSquaredAndLargeOnesOnce() {
        assertEquals(1e-6, loss(1e-3), 1e-11);
        assertEquals(2 * SCALE * (1e6 - SCALE), loss(1e6), 1e-3);
        assertEquals(2 * SCALE * SCALE * (Math.sqrt(2) - 1), loss(-SCALE), 1e-15);
    }

    @Test
    void theGradientIsTheDerivative() {
        final INDArray gradient = m_loss.computeGradient(column(new double[ERRORS.length]), column(ERRORS), LINEAR, null);
        final double step = 1e-4;
        for (int i = 0; i < ERRORS.length; i++) {
            final double derivative = (loss(ERRORS[i] + step) - loss(ERRORS[i] - step)) / (2 * step);
            assertEquals(derivative, gradient.getDouble(i), 1e-7, "at " + ERRORS[i]);
        }
    }

    @Test
    void allWaysToComputeItAgreeAndLeaveTheInputsAlone() {
        final INDArray labels = column(new double[ERRORS.length]);
        final INDArray outputs = column(ERRORS);
        final var both = m_loss.computeGradientAndScore(labels, outputs, LINEAR, null, true);
        assertEquals(m_loss.computeScore(labels, outputs, LINEAR, null, true), both.getFirst(), 1e-15);
        assertEquals(m_loss.computeScoreArray(labels, outputs, LINEAR, null).meanNumber().doubleValue(), both.getFirst(), 1e-12);
        assertEquals(m_loss.computeGradient(labels, outputs, LINEAR, null), both.getSecond());
        assertEquals(column(ERRORS), outputs);
        assertEquals(column(new double[ERRORS.length]), labels);
    }
}
