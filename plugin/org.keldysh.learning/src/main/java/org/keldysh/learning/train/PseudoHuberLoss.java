package org.keldysh.learning.train;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * The pseudo-Huber loss 2 d² (sqrt(1 + (e/d)²) - 1) of an error e: e² well below the scale d, 2 d |e| well above it. Some states
 * within the gap are filled by what no neighbourhood tells. Half of the squared error sits in less than a hundredth of the sites,
 * so that with squares the gradients are mostly theirs, and noise; this way all others are learnt better, and walls that move
 * by the network keep their velocity. Outputs must be linear, and there are no masks.
 */
final class PseudoHuberLoss implements ILossFunction {

    private static final long serialVersionUID = 1;

    private final double m_scale;

    /** @param scale d, in units of the (standardised) output */
    PseudoHuberLoss(final double scale) {
        m_scale = scale;
    }

    @Override
    public double computeScore(final INDArray labels, final INDArray preOutput, final IActivation activation,
        final INDArray mask, final boolean average) {
        final double sum = scores(root(error(labels, preOutput))).sumNumber().doubleValue();
        return average ? sum / labels.size(0) : sum;
    }

    @Override
    public INDArray computeScoreArray(final INDArray labels, final INDArray preOutput, final IActivation activation,
        final INDArray mask) {
        return scores(root(error(labels, preOutput))).sum(true, 1);
    }

    @Override
    public INDArray computeGradient(final INDArray labels, final INDArray preOutput, final IActivation activation,
        final INDArray mask) {
        final INDArray error = error(labels, preOutput);
        return gradient(error, root(error));
    }

    @Override
    public Pair<Double, INDArray> computeGradientAndScore(final INDArray labels, final INDArray preOutput,
        final IActivation activation, final INDArray mask, final boolean average) {
        final INDArray error = error(labels, preOutput);
        final INDArray root = root(error);
        final INDArray gradient = gradient(error, root);
        final double sum = scores(root).sumNumber().doubleValue();
        return Pair.of(average ? sum / labels.size(0) : sum, gradient);
    }

    private static INDArray error(final INDArray labels, final INDArray preOutput) {
        return preOutput.sub(labels);
    }

    /** sqrt(1 + (e/d)²). */
    private INDArray root(final INDArray error) {
        final INDArray ratio = error.div(m_scale);
        return Transforms.sqrt(ratio.muli(ratio).addi(1), false);
    }

    private static INDArray gradient(final INDArray error, final INDArray root) {
        return error.divi(root).muli(2);
    }

    /** Overwrites the roots. */
    private INDArray scores(final INDArray root) {
        return root.subi(1).muli(2 * m_scale * m_scale);
    }

    @Override
    public String name() {
        return "pseudo-Huber";
    }
}
