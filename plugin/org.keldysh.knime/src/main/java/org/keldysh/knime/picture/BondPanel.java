package org.keldysh.knime.picture;

import org.keldysh.physics.negf.BondCurrents;
import org.keldysh.physics.negf.CurrentConservation;

/**
 * Bond currents of a configuration.
 *
 * @param title which configuration it is
 * @param bonds the currents
 * @param conservation current from the left electrode, and how well the bonds agree with it
 */
public record BondPanel(String title, BondCurrents bonds, CurrentConservation conservation) {

    /** @return size of the largest bond current */
    double largest() {
        return bonds.bonds().stream().mapToDouble(bond -> Math.abs(bond.current())).max().orElseThrow();
    }
}
