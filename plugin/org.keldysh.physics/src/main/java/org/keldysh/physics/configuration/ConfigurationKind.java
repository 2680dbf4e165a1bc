package org.keldysh.physics.configuration;

/** Lattice configurations to start from. */
public enum ConfigurationKind {
    /** Q = amplitude (-1)^(x+y). */
    CHECKERBOARD,
    /** The charge-density wave relaxed to zero force in the device with all potentials at 0. */
    RELAXED_CDW,
    /** Q = amplitude on every site. */
    UNIFORM,
    /** Independent Q, uniform in [-amplitude, amplitude]. */
    RANDOM,
    /** The relaxed charge-density wave with independent Gaussian displacements of variance T/k, T the device's temperature. */
    THERMAL,
    /** Metal (Q = 0) up to the wall position, checkerboard of the amplitude beyond it. */
    DOMAIN_WALL
}
