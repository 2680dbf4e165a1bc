package org.keldysh.physics.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keldysh.physics.force.Forces;

/** Remembers how accurate the forces of trajectories were, to tell it once at the end instead of at every step. */
public final class ForceAccuracy implements TrajectoryObserver {

    /**
     * What is remembered of some steps.
     *
     * @param steps number of steps
     * @param missed number of steps that missed the tolerance
     * @param largestError largest estimated error of any density
     * @param undefined number of steps with undefined sites
     * @param mostUndefinedSites largest number of undefined sites in a step
     */
    public record Counts(long steps, long missed, double largestError, long undefined, int mostUndefinedSites) {
    }

    private final double m_tolerance;

    private long m_steps;

    private long m_missed;

    private double m_largestError;

    private long m_undefined;

    private int m_mostUndefinedSites;

    /** @param tolerance largest error of any density that was asked for */
    public ForceAccuracy(final double tolerance) {
        m_tolerance = tolerance;
    }

    @Override
    public void observe(final TrajectoryState state) {
        final Forces forces = state.forces();
        m_steps++;
        m_missed += forces.densityError() > m_tolerance ? 1 : 0;
        m_largestError = forces.densityError() > m_largestError ? forces.densityError() : m_largestError;
        m_undefined += forces.undefinedSites() > 0 ? 1 : 0;
        m_mostUndefinedSites = Math.max(m_mostUndefinedSites, forces.undefinedSites());
    }

    /** @param other another trajectory with the same tolerance, counted as well from now on */
    public void add(final ForceAccuracy other) {
        add(other.counts());
    }

    /** @param counts steps with the same tolerance, counted as well from now on */
    public void add(final Counts counts) {
        m_steps += counts.steps;
        m_missed += counts.missed;
        m_largestError = Math.max(m_largestError, counts.largestError);
        m_undefined += counts.undefined;
        m_mostUndefinedSites = Math.max(m_mostUndefinedSites, counts.mostUndefinedSites);
    }

    /** @return what was counted so far */
    public Counts counts() {
        return new Counts(m_steps, m_missed, m_largestError, m_undefined, m_mostUndefinedSites);
    }

    /** @return largest estimated error of any density, undefined sites excluded; 0 if the force field estimates none */
    public double largestError() {
        return m_largestError;
    }

    /** @return one sentence if any step missed the tolerance or had undefined sites */
    public Optional<String> shortfall() {
        final List<String> parts = new ArrayList<>();
        if (m_missed > 0) {
            parts.add(String.format(Locale.ROOT, "in %d of %d steps the tolerance of %.1e was not reached: densities may be wrong "
                + "by up to %.1e", m_missed, m_steps, m_tolerance, m_largestError));
        }
        if (m_undefined > 0) {
            parts.add(String.format(Locale.ROOT, "in %d of %d steps the occupations of up to %d sites are not defined numerically, "
                + "as they rest on levels narrower than 1e-12, which a bath would broaden", m_undefined, m_steps,
                m_mostUndefinedSites));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of("I" + String.join("; ", parts).substring(1) + ".");
    }
}
