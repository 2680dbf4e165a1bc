package org.keldysh.learning.train;

/** Ways of using that the physics does not notice mirror images. */
public enum MirrorUse {
    /** Shown at random in the training or not, as the settings say. */
    AS_TRAINED,
    /** The same network, its density averaged over both reflections across the current. */
    AVERAGED_OVER_REFLECTIONS,
    /** Averaged over particles and holes as well, which is a symmetry if the potentials of the leads are opposite. */
    AVERAGED_OVER_PARTICLES_AND_HOLES,
    /** A network trained without mirror images if the settings ask for them, and with them if not. */
    TRAINED_THE_OTHER_WAY
}
