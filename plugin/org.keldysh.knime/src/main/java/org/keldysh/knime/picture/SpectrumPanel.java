package org.keldysh.knime.picture;

import org.keldysh.physics.model.Device;

/**
 * Spectrum of a configuration.
 *
 * @param title which configuration it is
 * @param device its potentials are marked
 * @param energies [energies] ascending, evenly spaced, at least two
 * @param transmission [energies] from one electrode to the other
 * @param density [energies] density of states of the whole sample
 * @param leftDensity [energies] its part that the left electrode fills
 * @param columnDensity [energies][length] local density of states, averaged over y
 */
public record SpectrumPanel(String title, Device device, double[] energies, double[] transmission, double[] density,
    double[] leftDensity, double[][] columnDensity) {

    double start() {
        return energies[0];
    }

    double end() {
        return energies[energies.length - 1];
    }
}
