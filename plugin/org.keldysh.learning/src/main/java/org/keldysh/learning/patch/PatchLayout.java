package org.keldysh.learning.patch;

/**
 * Order of the inputs by which a network sees the surroundings of one site. With r the radius and s = 2r + 1 they are
 * <ol>
 * <li>s * s displacements Q(x + dx, y + dy), dx outermost, both from -r to r; y wraps where the lattice is periodic, and Q
 * outside the sample is 0;</li>
 * <li>the transparencies to the electrodes, in the order of {@link ElectrodeTransparency};</li>
 * <li>the local Green's function at the first Matsubara frequency of both electrodes, then at the second, in the order of
 * {@link LocalGreenFunction};</li>
 * <li>s column masks, 1 if column x + dx is inside the sample and 0 if it is in an electrode;</li>
 * <li>s row masks, 1 if row y + dy is inside the sample and 0 if it is beyond an open edge;</li>
 * <li>left potential, right potential, temperature;</li>
 * <li>exp(-d/6) with d the number of columns between the site and the left electrode, then the same for the right.</li>
 * </ol>
 * A site of the window is inside if its column and its row are, so the two masks say as much as one of s * s would, with
 * fewer inputs, and tell an electrode from an open edge.
 *
 * @param radius r, at least 0: how many sites the network sees in each direction
 */
public record PatchLayout(int radius) {

    /** Largest radius; a larger one would see more than the forces depend on. */
    public static final int MAXIMUM_RADIUS = 16;

    /** @throws IllegalArgumentException if the radius is negative or above {@link #MAXIMUM_RADIUS} */
    public PatchLayout {
        if (radius < 0 || radius > MAXIMUM_RADIUS) {
            throw new IllegalArgumentException(
                "patchRadius must be between 0 and " + MAXIMUM_RADIUS + ", but is " + radius + ".");
        }
    }

    /** @return s = 2 radius + 1 */
    public int side() {
        return 2 * radius + 1;
    }

    /** @return s * s, number of displacements, which are the first inputs */
    public int displacements() {
        return side() * side();
    }

    /** @return index of the first of {@link LatticeDescriptors#INPUTS} descriptors */
    public int descriptors() {
        return displacements();
    }

    /** @return index of the first of six transparencies */
    public int transparency() {
        return descriptors();
    }

    /** @return index of the first of four values of the local Green's function */
    public int localGreenFunction() {
        return transparency() + ElectrodeTransparency.INPUTS;
    }

    /** @return number of inputs that depend on the displacements, which come first */
    public int latticeInputs() {
        return descriptors() + LatticeDescriptors.INPUTS;
    }

    /** @return index of the first column mask */
    public int columnMask() {
        return latticeInputs();
    }

    /** @return index of the first row mask */
    public int rowMask() {
        return columnMask() + side();
    }

    /** @return index of the left potential; the right one and the temperature follow */
    public int reservoirs() {
        return rowMask() + side();
    }

    /** @return index of the closeness to the left electrode; the one to the right electrode follows */
    public int closeness() {
        return reservoirs() + 3;
    }

    /** @return number of inputs */
    public int inputs() {
        return closeness() + 2;
    }
}
