package org.keldysh.learning.patch;

import java.util.Arrays;

import org.keldysh.physics.lattice.SquareLattice;

/**
 * Green's function on a tree that has the bonds of the lattice but none of its loops, at an energy above the real axis, in units of
 * the hopping. Every site tells each neighbour
 * <pre>s = 1/(d - sum of what the other neighbours have told)</pre>
 * where d = z - eps + i Gamma/2 is its diagonal element of z - H, {@value #GENERATIONS} times, beginning with no sum. What a site has
 * heard from a neighbour is the self-energy by which all that lies behind that neighbour acts on it. Work space is allocated at
 * construction. Not thread-safe.
 */
final class TreeGreenFunction {

    /** With more of them the loops that are missing make the answer worse again. */
    static final int GENERATIONS = 4;

    private static final int DIRECTIONS = 4;

    private static final int FROM_BELOW = 2;

    private static final int FROM_ABOVE = 3;

    private final SquareLattice m_lattice;

    /** 1, as energies are in units of the hopping, or 0 without hopping. */
    private final float m_squaredHopping;

    /** [from the left, the right, below, above][sites] */
    private final float[][] m_heardRe;

    private final float[][] m_heardIm;

    private final float[] m_saidRe;

    private final float[] m_saidIm;

    private final float[] m_restRe;

    private final float[] m_restIm;

    /**
     * @param lattice the sites
     * @param hops whether there is any hopping
     */
    TreeGreenFunction(final SquareLattice lattice, final boolean hops) {
        m_lattice = lattice;
        m_squaredHopping = hops ? 1 : 0;
        m_heardRe = new float[DIRECTIONS][lattice.sites()];
        m_heardIm = new float[DIRECTIONS][lattice.sites()];
        m_saidRe = new float[lattice.sites()];
        m_saidIm = new float[lattice.sites()];
        m_restRe = new float[lattice.sites()];
        m_restIm = new float[lattice.sites()];
    }

    /**
     * @param re [sites] real part of d, not changed
     * @param im [sites] imaginary part of d, greater than 0, not changed
     */
    void solve(final float[] re, final float[] im) {
        for (int d = 0; d < DIRECTIONS; d++) {
            Arrays.fill(m_heardRe[d], 0);
            Arrays.fill(m_heardIm[d], 0);
        }
        for (int generation = 0; generation < GENERATIONS; generation++) {
            subtractAll(re, m_heardRe, m_restRe);
            subtractAll(im, m_heardIm, m_restIm);
            for (int d = 0; d < DIRECTIONS; d += 2) {
                pass(d);
            }
        }
    }

    private static void subtractAll(final float[] diagonal, final float[][] heard, final float[] rest) {
        final float[] a = heard[0];
        final float[] b = heard[1];
        final float[] c = heard[2];
        final float[] d = heard[3];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = diagonal[i] - (a[i] + b[i]) - (c[i] + d[i]);
        }
    }

    /** Both ways along x or y at once, as what is said one way leaves out what was heard from there. */
    private void pass(final int direction) {
        final int opposite = direction + 1;
        tell(m_restRe, m_restIm, m_heardRe[opposite], m_heardIm[opposite], m_squaredHopping, m_saidRe, m_saidIm);
        tell(m_restRe, m_restIm, m_heardRe[direction], m_heardIm[direction], m_squaredHopping, m_heardRe[opposite],
            m_heardIm[opposite]);
        hear(direction, m_saidRe, m_heardRe[direction]);
        hear(direction, m_saidIm, m_heardIm[direction]);
        System.arraycopy(m_heardRe[opposite], 0, m_saidRe, 0, m_saidRe.length);
        System.arraycopy(m_heardIm[opposite], 0, m_saidIm, 0, m_saidIm.length);
        hear(opposite, m_saidRe, m_heardRe[opposite]);
        hear(opposite, m_saidIm, m_heardIm[opposite]);
    }

    private static void tell(final float[] restRe, final float[] restIm, final float[] exceptRe, final float[] exceptIm,
        final float squaredHopping, final float[] targetRe, final float[] targetIm) {
        for (int i = 0; i < targetRe.length; i++) {
            final float re = restRe[i] + exceptRe[i];
            final float im = restIm[i] + exceptIm[i];
            final float scale = squaredHopping / (re * re + im * im);
            targetRe[i] = scale * re;
            targetIm[i] = -scale * im;
        }
    }

    /** What is said in a direction is heard by the next site in it; at an end of the sample nobody speaks. */
    private void hear(final int direction, final float[] said, final float[] heard) {
        final int width = m_lattice.width();
        final int sites = said.length;
        switch (direction) {
            case 0 -> {
                System.arraycopy(said, 0, heard, width, sites - width);
                Arrays.fill(heard, 0, width, 0);
            }
            case 1 -> {
                System.arraycopy(said, width, heard, 0, sites - width);
                Arrays.fill(heard, sites - width, sites, 0);
            }
            case FROM_BELOW -> {
                System.arraycopy(said, 0, heard, 1, sites - 1);
                for (int i = 0; i < sites; i += width) {
                    heard[i] = m_lattice.wrapsWidth() ? said[i + width - 1] : 0;
                }
            }
            default -> {
                System.arraycopy(said, 1, heard, 0, sites - 1);
                for (int i = width - 1; i < sites; i += width) {
                    heard[i] = m_lattice.wrapsWidth() ? said[i + 1 - width] : 0;
                }
            }
        }
    }

    /** @return [sites] real part of what each site has heard from (x, y - 1), overwritten by the next call */
    float[] fromBelowRe() {
        return m_heardRe[FROM_BELOW];
    }

    /** @return [sites] its imaginary part */
    float[] fromBelowIm() {
        return m_heardIm[FROM_BELOW];
    }

    /** @return [sites] the same from (x, y + 1) */
    float[] fromAboveRe() {
        return m_heardRe[FROM_ABOVE];
    }

    /** @return [sites] its imaginary part */
    float[] fromAboveIm() {
        return m_heardIm[FROM_ABOVE];
    }
}
