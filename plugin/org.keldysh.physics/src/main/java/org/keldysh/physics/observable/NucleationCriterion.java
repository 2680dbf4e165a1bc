package org.keldysh.physics.observable;

import java.util.OptionalDouble;

/**
 * When the metallic layer at the gated electrode counts as nucleated: from the first time at which it is deep enough and does
 * not fall back for some frames.
 *
 * @param depth of the layer, in columns, greater than 0
 * @param frames number of successive frames, the first one included, at least 1
 */
public record NucleationCriterion(double depth, int frames) {

    /** @throws IllegalArgumentException if a number is out of range */
    public NucleationCriterion {
        if (!(depth > 0) || !Double.isFinite(depth)) {
            throw new IllegalArgumentException("The nucleation depth must be a finite number greater than 0, but is " + depth + ".");
        }
        if (frames < 1) {
            throw new IllegalArgumentException("The number of nucleation frames must be at least 1, but is " + frames + ".");
        }
    }

    /**
     * @param times [points] ascending
     * @param positions [points] distance of the wall from the gated electrode
     * @return the time; empty if the layer never stays, also if the trajectory ends before that is known
     */
    public OptionalDouble time(final double[] times, final double[] positions) {
        int deep = 0;
        for (int k = 0; k < times.length; k++) {
            deep = positions[k] >= depth ? deep + 1 : 0;
            if (deep == frames) {
                return OptionalDouble.of(times[k - frames + 1]);
            }
        }
        return OptionalDouble.empty();
    }
}
