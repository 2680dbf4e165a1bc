package org.keldysh.physics.negf;

/**
 * A batch of complex energies, one per lane.
 *
 * @param re [lanes] real parts
 * @param im [lanes] imaginary parts, at least 0: the retarded side of the real axis
 */
record ComplexEnergies(double[] re, double[] im) {

    static ComplexEnergies real(final double[] energies) {
        return new ComplexEnergies(energies, new double[energies.length]);
    }

    int lanes() {
        return re.length;
    }
}
