package org.keldysh.physics.negf;

/**
 * Solves G(z) = (z - H_eff)^-1 at batches of energies. An implementation keeps work space and is not thread-safe; what it
 * answers in one lane does not depend on the other lanes.
 */
interface GreenFunctionSolver {

    /** @return the largest batch it accepts */
    int lanes();

    /**
     * Lets the solver use a second thread from now on; its answers stay the same to the last bit.
     *
     * @param companion is free whenever this solver works
     * @return whether the solver can make use of it
     */
    default boolean shareWork(final Companion companion) {
        return false;
    }

    /**
     * Chooses the Hamiltonian for the calls that follow.
     *
     * @param hamiltonian has the lattice for which the solver was made; not changed, kept until the next call
     */
    void load(EffectiveHamiltonian hamiltonian);

    /**
     * Fills the diagonal.
     *
     * @param energies at most {@link #lanes()}, not changed
     * @param result diagonal overwritten in the lanes used, the lead functions untouched
     */
    void diagonal(ComplexEnergies energies, GreenFunctions result);

    /**
     * Fills the diagonal and the spectral functions of both leads.
     *
     * @param energies real energies, at most {@link #lanes()}, not changed
     * @param result overwritten in the lanes used
     */
    void spectral(ComplexEnergies energies, GreenFunctions result);

    /**
     * Fills the bond functions of the left lead and, if there is a bath, of the right one.
     *
     * @param energies real energies, at most {@link #lanes()}, not changed
     * @param result overwritten in the lanes used
     */
    void bonds(ComplexEnergies energies, BondFunctions result);
}
