package org.keldysh.physics.negf;

import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;

/**
 * H_eff = H - (i/2) diag(Gamma) of a device with a frozen lattice: what the electrons see. Wide-band leads broaden the first
 * and the last column, a bath broadens every site.
 *
 * @param lattice sites of the sample
 * @param hopping t; the Hamiltonian has -t on every bond
 * @param onsite [sites] -g Q_i
 * @param broadening [sites] Gamma_i, leads and bath together
 * @param leadBroadening Gamma of each lead on its column
 * @param bathBroadening Gamma of the bath on every site
 */
record EffectiveHamiltonian(SquareLattice lattice, double hopping, double[] onsite, double[] broadening,
    double leadBroadening, double bathBroadening) {

    static EffectiveHamiltonian of(final Device device, final double[] displacement) {
        device.requireDisplacement(displacement);
        final SquareLattice lattice = device.lattice();
        final int sites = lattice.sites();
        final double[] onsite = new double[sites];
        final double[] broadening = new double[sites];
        for (int i = 0; i < sites; i++) {
            onsite[i] = -device.model().coupling() * displacement[i];
            broadening[i] = device.broadening(i);
        }
        return new EffectiveHamiltonian(lattice, device.model().hopping(), onsite, broadening, device.leadBroadening(),
            device.bathBroadening());
    }

    /** @return an upper bound of |E| of the part of the spectrum that is not Lorentzian tail (Gershgorin circles) */
    double spectralRadius() {
        double radius = 0;
        for (int i = 0; i < onsite.length; i++) {
            radius = Math.max(radius, Math.abs(onsite[i]) + 4 * Math.abs(hopping) + broadening[i]);
        }
        return radius;
    }
}
