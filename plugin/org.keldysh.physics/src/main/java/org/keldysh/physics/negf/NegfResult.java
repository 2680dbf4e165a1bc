package org.keldysh.physics.negf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.keldysh.physics.force.Forces;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;

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

    /**
     * @param forces overwritten with density, forces, left current and error; the uncertainty is NaN
     * @param device the device that was solved
     * @param displacement [sites] Q of the lattice that was solved
     */
    public void fill(final Forces forces, final Device device, final double[] displacement) {
        System.arraycopy(density, 0, forces.density(), 0, density.length);
        Arrays.fill(forces.uncertainty(), Double.NaN);
        forces.complete(device, displacement, currents.left(), densityError, undefinedSites.length);
    }

    /** @return one sentence if the tolerance is not reached or sites are undefined */
    public Optional<String> shortfall() {
        final List<String> parts = new ArrayList<>();
        if (!(densityError <= tolerance)) {
            parts.add(String.format(Locale.ROOT, "the tolerance of %.1e was not reached with %d energies: densities may be wrong "
                + "by up to %.1e", tolerance, energies, densityError));
        }
        if (undefinedSites.length > 0) {
            parts.add(undefinedPart());
        }
        final String sentence = String.join("; ", parts);
        return parts.isEmpty() ? Optional.empty()
            : Optional.of(Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".");
    }

    private String undefinedPart() {
        final String names = IntStream.of(undefinedSites).limit(MOST_NAMED)
            .mapToObj(i -> "(" + lattice.x(i) + ", " + lattice.y(i) + ")").collect(Collectors.joining(", "));
        return undefinedSites.length == 1
            ? "the occupation of site " + names + " is not defined numerically, as it rests on levels narrower than 1e-12, which a "
                + "bath would broaden"
            : "the occupations of " + undefinedSites.length + " sites, " + names
                + (undefinedSites.length > MOST_NAMED ? ", ..." : "")
                + ", are not defined numerically, as they rest on levels narrower than 1e-12, which a bath would broaden";
    }
}
