package org.keldysh.learning.train;

import java.util.Random;

import org.keldysh.learning.network.Standardisation;

/**
 * The sites of an epoch in random order, a batch at a time in the same arrays. All batches have the same size; what
 * is left over at the end of an epoch differs from epoch to epoch and is not shown. The generator is the one whose
 * sequence the Java specification fixes, so a seed means the same everywhere.
 */
final class Batches {

    private final TrainingSites m_sites;

    private final Standardisation m_inputStandardisation;

    private final Standardisation m_outputStandardisation;

    private final boolean m_reflect;

    private final Random m_random;

    private final int[] m_order;

    private final double[] m_values;

    private final float[] m_inputs;

    private final float[] m_targets;

    /**
     * @param sites all sites
     * @param order the sites to train on
     * @param values [all sites] what to learn
     * @param inputs standardisation of the inputs
     * @param output standardisation of the values
     * @param settings batch size and reflections
     * @param random source of order and reflections
     */
    Batches(final TrainingSites sites, final int[] order, final double[] values, final Standardisation inputs,
        final Standardisation output, final TrainingSettings settings, final Random random) {
        m_sites = sites;
        m_inputStandardisation = inputs;
        m_outputStandardisation = output;
        m_reflect = settings.reflectionAugmentation();
        m_random = random;
        m_order = order.clone();
        m_values = values;
        m_targets = new float[Math.min(settings.batchSize(), m_order.length)];
        m_inputs = new float[Math.multiplyExact(m_targets.length, inputs.size())];
    }

    /** @return sites per batch */
    int batchSize() {
        return m_targets.length;
    }

    /** @return batches per epoch */
    int count() {
        return m_order.length / m_targets.length;
    }

    /** @return [batchSize * inputs] standardised inputs of the current batch, overwritten by the next one */
    float[] inputs() {
        return m_inputs;
    }

    /** @return [batchSize] standardised values of the current batch, overwritten by the next one */
    float[] targets() {
        return m_targets;
    }

    /** Brings the sites into a new random order (Fisher and Yates). */
    void shuffle() {
        for (int i = m_order.length - 1; i > 0; i--) {
            final int j = m_random.nextInt(i + 1);
            final int site = m_order[i];
            m_order[i] = m_order[j];
            m_order[j] = site;
        }
    }

    /** @param batch number of the batch within the epoch, from 0, to make the current one */
    void load(final int batch) {
        final int inputs = m_inputStandardisation.size();
        for (int k = 0; k < m_targets.length; k++) {
            final int site = m_order[batch * m_targets.length + k];
            m_sites.writeInputs(site, m_reflect && m_random.nextBoolean(), m_inputs, k * inputs);
            standardise(k * inputs);
            m_targets[k] = (float)m_outputStandardisation.apply(0, m_values[site]);
        }
    }

    private void standardise(final int offset) {
        for (int i = 0; i < m_inputStandardisation.size(); i++) {
            m_inputs[offset + i] = (float)m_inputStandardisation.apply(i, m_inputs[offset + i]);
        }
    }
}
