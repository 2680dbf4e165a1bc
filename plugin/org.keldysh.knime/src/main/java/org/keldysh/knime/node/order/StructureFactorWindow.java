package org.keldysh.knime.node.order;

import java.util.Optional;

import org.keldysh.physics.observable.StructureFactor;
import org.keldysh.physics.observable.StructureFactorMean;

/**
 * Of which frames the structure factor is taken.
 *
 * @param lastFrame whether of the last frame only; then the times do not count
 * @param start first time
 * @param end last time
 */
record StructureFactorWindow(boolean lastFrame, double start, double end) {

    static StructureFactorWindow ofLastFrame() {
        return new StructureFactorWindow(true, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** @throws IllegalArgumentException if the window ends before it starts */
    static StructureFactorWindow between(final double start, final double end) {
        if (!(start <= end)) {
            throw new IllegalArgumentException("The window of the structure factor must not end before it starts, but is from "
                + start + " to " + end + ".");
        }
        return new StructureFactorWindow(false, start, end);
    }

    Recorder recorder(final StructureFactor.Transform transform) {
        return new Recorder(transform);
    }

    @Override
    public String toString() {
        return lastFrame ? "the last one" : "between the times " + start + " and " + end;
    }

    /** Takes the frames of one trajectory. */
    final class Recorder {

        private final StructureFactor.Transform m_transform;

        private StructureFactorMean m_mean;

        private double[] m_last;

        private Recorder(final StructureFactor.Transform transform) {
            m_transform = transform;
        }

        /** @param displacement [sites] Q, kept and not changed */
        void add(final double time, final double[] displacement) {
            if (lastFrame) {
                m_last = displacement;
            } else if (time >= start && time <= end) {
                final StructureFactor factor = m_transform.of(displacement);
                m_mean = m_mean == null ? new StructureFactorMean(factor.lattice()) : m_mean;
                m_mean.add(factor);
            }
        }

        Optional<StructureFactor> mean() {
            return lastFrame ? Optional.ofNullable(m_last).map(m_transform::of)
                : Optional.ofNullable(m_mean).map(StructureFactorMean::mean);
        }
    }
}
