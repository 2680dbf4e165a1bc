package org.keldysh.physics.negf;

import java.util.ArrayList;
import java.util.List;
import org.keldysh.physics.lattice.SquareLattice;

/**
 * Particle currents through the bonds of a sample, in units of the hopping (hbar = 1). In the steady state what flows into a site
 * flows out of it, to its neighbours, the leads and the bath.
 *
 * @param lattice where the sites are
 * @param along [sites] current from (x, y) to (x + 1, y); 0 in the last column
 * @param across [sites] current from (x, y) to (x, y + 1), in the last row to the first one if the width is periodic, else 0
 * @param error estimate of the largest error of any bond current
 * @param energies number of energies at which Green's functions were computed
 */
public record BondCurrents(SquareLattice lattice, double[] along, double[] across, double error, int energies) {

    /**
     * A bond and what flows through it.
     *
     * @param from site (x, y)
     * @param to site (x + 1, y) or (x, y + 1); (x, 0) for the bond that closes a periodic width
     * @param current from the one to the other; negative if electrons flow the other way
     */
    public record Bond(int from, int to, double current) {
    }

    /** @return every bond once, ordered by the site it starts from */
    public List<Bond> bonds() {
        final List<Bond> bonds = new ArrayList<>();
        lattice.forEachBond((from, to) -> bonds
            .add(new Bond(from, to, lattice.x(to) > lattice.x(from) ? along[from] : across[from])));
        return bonds;
    }

    /**
     * @param x column, 0 to length - 2
     * @return current from column x to column x + 1; without a bath the terminal current, whatever x
     */
    public double throughCut(final int x) {
        double sum = 0;
        for (int y = 0; y < lattice.width(); y++) {
            sum += along[lattice.site(x, y)];
        }
        return sum;
    }

    /**
     * @param site a site
     * @return what flows out of the site through its bonds less what flows in
     */
    public double divergence(final int site) {
        final int width = lattice.width();
        final int x = lattice.x(site);
        final int y = lattice.y(site);
        return along[site] - (x > 0 ? along[site - width] : 0) + across[site]
            - across[lattice.site(x, (y + width - 1) % width)];
    }
}
