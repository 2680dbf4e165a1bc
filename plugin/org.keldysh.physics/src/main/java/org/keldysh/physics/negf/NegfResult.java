package org.keldysh.physics.negf;

import java.util.Locale;
import java.util.Optional;
import org.keldysh.physics.lattice.SquareLattice;

/**
 * Electrons in a frozen lattice.
 *
 * @param lattice where the sites are
 * @param density [sites] mean occupation
 * @param currents terminal currents
 * @param tolerance largest error of any density that was asked for
 * @param densityError estimate of the largest error of any density, undefined sites excluded
 * @param energies number of energies at which Green's functions were computed
 * @param residuals violations of exact identities
 * @param undefinedSites sites whose occupation rests on levels narrower than about 1e-12, so that double precision does not
 *     define it; empty unless leads and bath are extremely weak or far away
 */
public record NegfResult(SquareLattice lattice, double[] density, TerminalCurrents currents, double tolerance,
    double densityError, int energies, Residuals residuals, int[] undefinedSites) {

    private static final int MOST_NAMED = 5;

    /** @return one sentence if the tolerance is not reached or sites are undefined */
    public Optional<String> shortfall() {
        if (undefinedSites.length > 0) {
            return Optional.of(undefinedSentence());
        }
        if (densityError > tolerance) {
            return Optional.of(String.format(Locale.ROOT, "The tolerance of %.1e was not reached with %d energies: densities may "
                + "be wrong by up to %.1e.", tolerance, energies, densityError));
        }
        return Optional.empty();
    }

    private String undefinedSentence() {
        final StringBuilder names = new StringBuilder();
        for (int k = 0; k < Math.min(MOST_NAMED, undefinedSites.length); k++) {
            names.append(k == 0 ? "" : ", ").append('(').append(lattice.x(undefinedSites[k])).append(", ")
                .append(lattice.y(undefinedSites[k])).append(')');
        }
        return (undefinedSites.length == 1 ? "The occupation of site " : "The occupations of " + undefinedSites.length
            + " sites, ") + names + (undefinedSites.length > MOST_NAMED ? ", ..." : "") + (undefinedSites.length == 1
            ? " is" : ", are") + " not defined numerically: their levels are narrower than 1e-12; a bath would broaden them.";
    }
}
