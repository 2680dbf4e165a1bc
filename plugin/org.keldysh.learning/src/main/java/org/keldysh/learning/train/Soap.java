package org.keldysh.learning.train;

import java.util.Map;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * The optimiser SOAP (Vyas, Morwani, Zhao, Shapira, Brandfonbrener, Janson and Kakade, arXiv 2409.11321) for the weights of one
 * layer: Adam in the eigenbases of the second moments of the gradient, G G^T on the side of the inputs and G^T G on that of
 * the outputs. Not for biases, which have no two sides.
 *
 * @param inputs rows of the weights
 * @param outputs columns of the weights
 * @param learningRate of every update
 */
record Soap(int inputs, int outputs, ISchedule learningRate) implements IUpdater {

    /** Decay of the moments of Adam and of the second moments of both sides. */
    static final double DECAY = 0.95;

    /** The eigenbases follow the second moments once in so many updates. */
    static final int UPDATES_PER_BASIS = 10;

    /** @return the optimiser within the eigenbases */
    Adam adam() {
        return Adam.builder().learningRateSchedule(learningRate).beta1(DECAY).beta2(DECAY).build();
    }

    /**
     * @param parameters number of weights
     * @return numbers in the state: two moments of Adam, second moments and eigenbases of both sides
     * @throws IllegalArgumentException if that is not the number of weights of this layer
     */
    @Override
    public long stateSize(final long parameters) {
        if (parameters != (long)inputs * outputs) {
            throw new IllegalArgumentException(
                "The weights are " + inputs + " x " + outputs + ", but " + parameters + " are to be trained.");
        }
        return adam().stateSize(parameters) + GradientBasis.stateSize(inputs) + GradientBasis.stateSize(outputs);
    }

    @Override
    public GradientUpdater<Soap> instantiate(final INDArray state, final boolean initialize) {
        return new SoapUpdater(this, state, initialize);
    }

    /** @throws UnsupportedOperationException always: the state is one array */
    @Override
    public GradientUpdater<Soap> instantiate(final Map<String, INDArray> state, final boolean initialize) {
        throw new UnsupportedOperationException(SoapUpdater.WHOLE);
    }

    /** @return this, since it is immutable */
    @Override
    public Soap clone() {
        return this;
    }

    @Override
    public double getLearningRate(final int iteration, final int epoch) {
        return learningRate.valueAt(iteration, epoch);
    }

    @Override
    public boolean hasLearningRate() {
        return true;
    }

    /** @throws UnsupportedOperationException always: the learning rate is fixed from the beginning */
    @Override
    public void setLrAndSchedule(final double rate, final ISchedule schedule) {
        throw new UnsupportedOperationException("The learning rate of SOAP is given once and for all.");
    }
}
