package org.keldysh.physics.observable;

/** What became of the charge-density wave along a trajectory. */
public enum TransitionState {
    /** No metallic layer stays at the gated electrode. */
    INSULATING,
    /** A metallic layer nucleates at the gated electrode, and order is lost by the motion of its wall only. */
    FRONT,
    /** The bulk loses its order ahead of any wall: its mean local order falls below three quarters of m0. */
    BREAKDOWN;

    /** @return whether the sample, or part of it, became a metal */
    public boolean switched() {
        return this != INSULATING;
    }
}
