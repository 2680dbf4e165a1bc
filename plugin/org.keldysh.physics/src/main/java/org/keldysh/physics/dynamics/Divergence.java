package org.keldysh.physics.dynamics;

/** Notices a lattice that has left all physical range. */
final class Divergence {

    /** Displacements are of order g/k; a million of them is no lattice any more. */
    private static final double DIVERGED = 1e6;

    private Divergence() {
    }

    /**
     * @param step index of the step that ends
     * @param displacement [sites] Q at the next one
     * @throws ArithmeticException if a displacement is out of range or no number
     */
    static void check(final long step, final double[] displacement) {
        for (int i = 0; i < displacement.length; i++) {
            if (!(Math.abs(displacement[i]) < DIVERGED)) {
                throw new ArithmeticException("The lattice diverges at step " + (step + 1) + ", site " + i
                    + "; use a smaller timeStep or a larger damping.");
            }
        }
    }
}
