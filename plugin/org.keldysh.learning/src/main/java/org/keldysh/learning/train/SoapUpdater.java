package org.keldysh.learning.train;

import java.util.Map;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.AdamUpdater;
import org.nd4j.linalg.learning.GradientUpdater;

/** {@link Soap} at work, with its state. To be used by one thread. */
final class SoapUpdater implements GradientUpdater<Soap> {

    static final String WHOLE = "The state of SOAP is one array, given when it is made.";

    private final Soap m_config;

    /** Works on gradients in the eigenbases. */
    private final AdamUpdater m_adam;

    private final GradientBasis m_inputs;

    private final GradientBasis m_outputs;

    /** [inputs, outputs] in the eigenbases: the gradient, then its update. */
    private final INDArray m_rotated;

    /** [inputs, outputs] turned from one side only, overwritten by every product. */
    private final INDArray m_half;

    /**
     * @param config shape of the weights and learning rate
     * @param state [Soap.stateSize] where the state is kept
     * @param initialize whether to begin anew instead of with what is there
     */
    SoapUpdater(final Soap config, final INDArray state, final boolean initialize) {
        m_config = config;
        final int inputs = config.inputs();
        final int outputs = config.outputs();
        final StateSlices slices = new StateSlices(state);
        final INDArray moments = slices.next(config.adam().stateSize((long)inputs * outputs));
        m_adam = new AdamUpdater(config.adam());
        m_adam.setStateViewArray(moments.reshape(1, moments.length()), new long[]{inputs, outputs}, 'f', initialize);
        m_inputs = new GradientBasis(slices.next(GradientBasis.stateSize(inputs)), inputs, initialize);
        m_outputs = new GradientBasis(slices.next(GradientBasis.stateSize(outputs)), outputs, initialize);
        m_rotated = Nd4j.createUninitializedDetached(state.dataType(), 'f', inputs, outputs);
        m_half = Nd4j.createUninitializedDetached(state.dataType(), 'f', inputs, outputs);
    }

    /**
     * @param gradient [inputs * outputs] gradient, column by column, which becomes what is subtracted from the weights
     * @param iteration number of the update, from 0
     * @param epoch number of the epoch, from 0
     */
    @Override
    public void applyUpdater(final INDArray gradient, final int iteration, final int epoch) {
        final INDArray matrix = gradient.reshape('f', m_config.inputs(), m_config.outputs());
        m_inputs.observeRows(matrix);
        m_outputs.observeColumns(matrix);
        if ((iteration + 1) % Soap.UPDATES_PER_BASIS == 0) {
            refreshBases();
        }
        Nd4j.gemm(m_inputs.basis(), matrix, m_half, true, false, 1, 0);
        Nd4j.gemm(m_half, m_outputs.basis(), m_rotated, false, false, 1, 0);
        m_adam.applyUpdater(m_rotated, iteration, epoch);
        Nd4j.gemm(m_inputs.basis(), m_rotated, m_half, false, false, 1, 0);
        Nd4j.gemm(m_half, m_outputs.basis(), matrix, false, true, 1, 0);
    }

    /** The mean gradient turns with the bases; the mean squares stay with the basis vectors, which turn little. */
    private void refreshBases() {
        final INDArray mean = m_adam.getM();
        Nd4j.gemm(m_inputs.refresh(), mean, m_half, false, false, 1, 0);
        Nd4j.gemm(m_half, m_outputs.refresh(), mean, false, true, 1, 0);
    }

    @Override
    public Soap getConfig() {
        return m_config;
    }

    /** @throws UnsupportedOperationException always */
    @Override
    public Map<String, INDArray> getState() {
        throw new UnsupportedOperationException(WHOLE);
    }

    /** @throws UnsupportedOperationException always */
    @Override
    public void setState(final Map<String, INDArray> state, final boolean initialize) {
        throw new UnsupportedOperationException(WHOLE);
    }

    /** @throws UnsupportedOperationException always */
    @Override
    public void setStateViewArray(final INDArray state, final long[] shape, final char order, final boolean initialize) {
        throw new UnsupportedOperationException(WHOLE);
    }
}
