package org.keldysh.physics.dynamics;

/**
 * When approximate forces are compared with exact ones, and when they are replaced by them.
 *
 * @param checkEvery steps from one comparison to the next, the first one at step 0; 0 for none
 * @param exactAbove uncertainty of the density, as {@link org.keldysh.physics.force.Forces#meanUncertainty()}, above which a step
 *     takes the exact forces; 0 for never
 */
public record CheckPolicy(long checkEvery, double exactAbove) {

    /** Approximate forces alone. */
    public static final CheckPolicy NEVER = new CheckPolicy(0, 0);

    /** @throws IllegalArgumentException if a number is out of range */
    public CheckPolicy {
        if (checkEvery < 0) {
            throw new IllegalArgumentException("checkEvery must be at least 0, but is " + checkEvery + ".");
        }
        if (!(exactAbove >= 0) || Double.isInfinite(exactAbove)) {
            throw new IllegalArgumentException("exactAbove must be a finite number at least 0, but is " + exactAbove + ".");
        }
    }

    /** @return whether exact forces are needed at all */
    public boolean isActive() {
        return checkEvery > 0 || exactAbove > 0;
    }

    boolean isCheck(final long step) {
        return checkEvery > 0 && step % checkEvery == 0;
    }

    boolean isTooUncertain(final double uncertainty) {
        return exactAbove > 0 && uncertainty > exactAbove;
    }
}
