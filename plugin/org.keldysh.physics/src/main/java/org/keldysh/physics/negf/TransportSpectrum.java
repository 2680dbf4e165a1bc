package org.keldysh.physics.negf;

import java.util.List;
import org.keldysh.physics.model.Device;

/**
 * Electrons of a device with a frozen lattice, resolved in energy.
 *
 * @param device the device; its potentials and temperature enter the current only
 * @param points one entry per energy, energies ascending
 * @param weight states in the range of the energies: tells whether the energies resolve all resonances
 */
public record TransportSpectrum(Device device, List<SpectralPoint> points, SpectralWeight weight) {

    /**
     * What electrons of one energy add to the current from the left electrode into the sample,
     * <pre>j(E) = (1/2pi) (T_LR (f_L - f_R) + T_LB (f_L - f_B));</pre>
     * its integral is the terminal current (Landauer; Meir and Wingreen, Phys. Rev. Lett. 68, 2512).
     *
     * @param index index of the energy
     * @return particle current per unit energy
     */
    public double currentDensity(final int index) {
        final SpectralPoint point = points.get(index);
        final double left = occupation(point.energy(), device.leftPotential());
        return (point.transmissions().leftRight() * (left - occupation(point.energy(), device.rightPotential()))
            + point.transmissions().leftBath() * (left - occupation(point.energy(), device.bathPotential())))
            / (2 * Math.PI);
    }

    private double occupation(final double energy, final double potential) {
        return FermiFunction.of(energy, potential, device.temperature());
    }

    /** @return integral of the current density over the energies by the trapezoidal rule */
    public double current() {
        double sum = 0;
        for (int k = 1; k < points.size(); k++) {
            sum += 0.5 * (points.get(k).energy() - points.get(k - 1).energy()) * (currentDensity(k - 1) + currentDensity(k));
        }
        return sum;
    }
}
