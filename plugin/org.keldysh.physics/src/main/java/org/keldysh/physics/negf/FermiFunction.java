package org.keldysh.physics.negf;

/** Occupation of a level in a reservoir. */
final class FermiFunction {

    private FermiFunction() {
    }

    /**
     * @param energy E
     * @param potential mu
     * @param temperature T, greater than 0
     * @return 1 / (1 + exp((E - mu) / T)), without overflow
     */
    static double of(final double energy, final double potential, final double temperature) {
        final double x = (energy - potential) / temperature;
        if (x > 0) {
            final double small = StrictMath.exp(-x);
            return small / (1 + small);
        }
        return 1 / (1 + StrictMath.exp(x));
    }
}
