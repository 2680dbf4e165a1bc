package org.keldysh.physics.negf;

import java.util.Arrays;
import java.util.List;

/**
 * Number of states of every site between the first and the last energy of a spectrum: the exact one, and what the trapezoidal
 * rule finds with the energies of the spectrum. They differ where resonances are narrower than the distance of the energies.
 *
 * @param exact [sites] int rho_i dE, from a contour in the complex plane
 * @param found [sites] the same from the densities of states of the spectrum
 */
public record SpectralWeight(double[] exact, double[] found) {

    static SpectralWeight of(final double[] exact, final List<SpectralPoint> points) {
        final double[] found = new double[exact.length];
        for (int k = 1; k < points.size(); k++) {
            final double[] before = points.get(k - 1).densityOfStates().local();
            final double[] after = points.get(k).densityOfStates().local();
            final double half = 0.5 * (points.get(k).energy() - points.get(k - 1).energy());
            for (int i = 0; i < found.length; i++) {
                found[i] += half * (before[i] + after[i]);
            }
        }
        return new SpectralWeight(exact, found);
    }

    /** @return exact number of states of the whole sample in the range */
    public double states() {
        return Arrays.stream(exact).sum();
    }

    /**
     * @return share of the states that the spectrum misses or counts twice, sum_i |found_i - exact_i| / sum_i exact_i: 0 if all
     *         resonances are resolved; 0 for a single energy, which spans no range
     */
    public double unresolvedShare() {
        double difference = 0;
        for (int i = 0; i < exact.length; i++) {
            difference += Math.abs(found[i] - exact[i]);
        }
        return difference == 0 ? 0 : difference / states();
    }
}
