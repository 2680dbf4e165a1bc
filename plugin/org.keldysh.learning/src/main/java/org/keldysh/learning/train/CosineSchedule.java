package org.keldysh.learning.train;

import org.nd4j.linalg.schedule.ISchedule;

/**
 * Learning rate that falls from its initial value to zero along half a cosine (Loshchilov and Hutter, arXiv 1608.03983, one
 * cycle). The polynomial schedule of ND4J 1.0.0-M2.1 cannot serve: it rises instead of falling.
 *
 * @param initial learning rate at the first update
 * @param updates number of updates until it is zero
 */
record CosineSchedule(double initial, int updates) implements ISchedule {

    @Override
    public double valueAt(final int iteration, final int epoch) {
        return 0.5 * initial * (1 + StrictMath.cos(Math.PI * Math.min(iteration, updates) / updates));
    }

    /** @return this, since it is immutable */
    @Override
    public CosineSchedule clone() {
        return this;
    }
}
