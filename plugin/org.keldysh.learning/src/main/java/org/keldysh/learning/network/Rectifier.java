package org.keldysh.learning.network;

/** The function max(0, x) of whole arrays, without a branch, so that the just-in-time compiler makes vector instructions of it. */
final class Rectifier {

    private Rectifier() {
    }

    /**
     * @param values negative ones are replaced by zero
     * @param count how many of them
     */
    static void apply(final float[] values, final int count) {
        for (int j = 0; j < count; j++) {
            values[j] = Math.max(0, values[j]);
        }
    }
}
