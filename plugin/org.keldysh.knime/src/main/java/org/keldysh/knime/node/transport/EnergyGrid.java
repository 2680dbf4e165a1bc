package org.keldysh.knime.node.transport;

import java.util.Collection;

import org.keldysh.physics.model.Device;
import org.keldysh.physics.observable.BulkOrder;

/**
 * Evenly spaced energies.
 *
 * @param start the first energy
 * @param end the last energy
 * @param points number of energies, at least 2
 */
record EnergyGrid(double start, double end, int points) {

    private static final int THERMAL_WIDTHS = 5;

    /**
     * The energies that matter for transport: all potentials and the gap of the bulk's charge-density wave, g m0 on both sides
     * of half filling, with one hopping and five temperatures to spare.
     *
     * @param devices devices of all configurations
     * @param points number of energies
     * @return a grid for all of them
     * @throws IllegalArgumentException if the lattice is unstable without electrons, so that there is no bulk
     */
    static EnergyGrid covering(final Collection<Device> devices, final int points) {
        double start = Double.POSITIVE_INFINITY;
        double end = Double.NEGATIVE_INFINITY;
        for (final Device device : devices) {
            final double gap = Math.abs(device.model().coupling()) * BulkOrder.of(device);
            final double margin = Math.abs(device.model().hopping()) + THERMAL_WIDTHS * device.temperature();
            start = Math.min(start, Math.min(-gap, lowestPotential(device)) - margin);
            end = Math.max(end, Math.max(gap, highestPotential(device)) + margin);
        }
        return new EnergyGrid(start, end, points);
    }

    private static double lowestPotential(final Device device) {
        final double leads = Math.min(device.leftPotential(), device.rightPotential());
        return device.bathBroadening() > 0 ? Math.min(leads, device.bathPotential()) : leads;
    }

    private static double highestPotential(final Device device) {
        final double leads = Math.max(device.leftPotential(), device.rightPotential());
        return device.bathBroadening() > 0 ? Math.max(leads, device.bathPotential()) : leads;
    }

    /** @return [points] from start to end */
    double[] energies() {
        final double[] energies = new double[points];
        for (int k = 0; k < points; k++) {
            energies[k] = start + (end - start) * k / (points - 1);
        }
        return energies;
    }

    double spacing() {
        return (end - start) / (points - 1);
    }
}
