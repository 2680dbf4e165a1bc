package org.keldysh.physics.model;

import org.keldysh.physics.lattice.SquareLattice;

/**
 * A Holstein sample between two electrodes: wide-band leads on the first and the last column and, optionally, a bath that
 * couples to every site. Energies in units of the hopping, temperatures with k_B = 1, potentials are chemical potentials.
 *
 * @param lattice sites of the sample
 * @param model Hamiltonian of the sample
 * @param leadBroadening Gamma of each lead on its column, at least 0
 * @param bathBroadening Gamma of the bath on every site, at least 0
 * @param temperature electron temperature of all reservoirs, greater than 0
 * @param leftPotential mu_L
 * @param rightPotential mu_R
 * @param bathPotential mu_bath
 */
public record Device(SquareLattice lattice, HolsteinModel model, double leadBroadening, double bathBroadening,
    double temperature, double leftPotential, double rightPotential, double bathPotential) {

    /** @throws IllegalArgumentException if a parameter is out of range or the sample touches no reservoir at all */
    public Device {
        Require.notNegative("leadBroadening", leadBroadening);
        Require.notNegative("bathBroadening", bathBroadening);
        Require.positive("temperature", temperature);
        Require.finite("leftPotential", leftPotential);
        Require.finite("rightPotential", rightPotential);
        Require.finite("bathPotential", bathPotential);
        if (leadBroadening == 0 && bathBroadening == 0) {
            throw new IllegalArgumentException("leadBroadening and bathBroadening are both 0, so no reservoir fixes the "
                + "occupation; make at least one of them greater than 0.");
        }
    }

    /**
     * @param site a site
     * @return Gamma of all reservoirs that touch it
     */
    public double broadening(final int site) {
        final int x = lattice.x(site);
        return bathBroadening + (x == 0 || x == lattice.length() - 1 ? leadBroadening : 0);
    }

    /**
     * @param potential the new mu_L
     * @return this device with another potential of the left electrode
     */
    public Device withLeftPotential(final double potential) {
        return new Device(lattice, model, leadBroadening, bathBroadening, temperature, potential, rightPotential,
            bathPotential);
    }

    /**
     * @param newTemperature the new electron temperature
     * @return this device at another temperature
     */
    public Device withTemperature(final double newTemperature) {
        return new Device(lattice, model, leadBroadening, bathBroadening, newTemperature, leftPotential, rightPotential,
            bathPotential);
    }

    /**
     * @param potential common chemical potential
     * @return this device with all reservoirs at the same potential
     */
    public Device inEquilibrium(final double potential) {
        return new Device(lattice, model, leadBroadening, bathBroadening, temperature, potential, potential, potential);
    }

    /**
     * @param displacement a lattice configuration
     * @throws IllegalArgumentException if it does not have one finite number per site, at most 1e12 in size
     */
    public void requireDisplacement(final double[] displacement) {
        if (displacement.length != lattice.sites()) {
            throw new IllegalArgumentException("displacement has " + displacement.length + " values, but a lattice of "
                + lattice.length() + " x " + lattice.width() + " needs " + lattice.sites() + ".");
        }
        for (int i = 0; i < displacement.length; i++) {
            if (!Require.isFinite(displacement[i])) {
                throw new IllegalArgumentException("displacement value " + i + " (counted from 0) is " + displacement[i]
                    + "; every value must be a finite number between -1e12 and 1e12.");
            }
        }
    }
}
