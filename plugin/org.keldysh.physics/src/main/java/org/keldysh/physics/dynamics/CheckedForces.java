package org.keldysh.physics.dynamics;

import java.util.Optional;
import org.keldysh.physics.force.ForceField;
import org.keldysh.physics.force.Forces;
import org.keldysh.physics.model.Device;

/**
 * Approximate forces that are compared with exact ones at some steps, and replaced by them where they are too uncertain. A step
 * with exact forces keeps the uncertainty of the approximate ones, which tells why.
 */
public final class CheckedForces implements StepForces {

    private final StepForces m_approximate;

    private final ForceField m_exact;

    private final CheckPolicy m_policy;

    private final Forces m_exactForces;

    private final double[] m_approximateDensity;

    private Optional<Comparison> m_comparison = Optional.empty();

    /**
     * Densities of one step.
     *
     * @param approximate [sites] n of the approximate force field; live, not to be kept
     * @param exact what the exact force field says; live, not to be kept
     * @param exactUsed whether the step takes the exact forces
     */
    public record Comparison(double[] approximate, Forces exact, boolean exactUsed) {
    }

    /**
     * @param approximate gives the forces
     * @param exact is asked at some steps; for the same device
     * @param policy at which steps; see {@link #requireUncertainty}
     */
    public CheckedForces(final StepForces approximate, final ForceField exact, final CheckPolicy policy) {
        m_approximate = approximate;
        m_exact = exact;
        m_policy = policy;
        m_exactForces = new Forces(approximate.device().lattice().sites());
        m_approximateDensity = new double[approximate.device().lattice().sites()];
    }

    /**
     * @param field approximate force field
     * @param policy when it is to be replaced
     * @throws IllegalArgumentException if the policy needs an uncertainty that the force field does not know
     */
    public static void requireUncertainty(final ForceField field, final CheckPolicy policy) {
        if (policy.exactAbove() > 0 && !field.knowsUncertainty()) {
            throw new IllegalArgumentException("Exact forces cannot replace uncertain ones, because this force network gives no "
                + "uncertainty; set \"Use NEGF where the uncertainty exceeds\" to 0, or connect a network that gives one.");
        }
    }

    @Override
    public Device device() {
        return m_approximate.device();
    }

    @Override
    public String name() {
        return m_approximate.name();
    }

    @Override
    public ForceField evaluate(final long step, final double[] displacement, final Forces forces) {
        final ForceField approximate = m_approximate.evaluate(step, displacement, forces);
        final boolean exactUsed = m_policy.isTooUncertain(forces.meanUncertainty());
        m_comparison = Optional.empty();
        if (exactUsed || m_policy.isCheck(step)) {
            compare(displacement, forces, exactUsed);
        }
        return exactUsed ? m_exact : approximate;
    }

    private void compare(final double[] displacement, final Forces forces, final boolean exactUsed) {
        m_exact.evaluate(displacement, m_exactForces);
        System.arraycopy(forces.density(), 0, m_approximateDensity, 0, m_approximateDensity.length);
        m_comparison = Optional.of(new Comparison(m_approximateDensity, m_exactForces, exactUsed));
        if (exactUsed) {
            System.arraycopy(m_exactForces.density(), 0, forces.density(), 0, m_approximateDensity.length);
            forces.complete(device(), displacement, m_exactForces.current(), m_exactForces.densityError(),
                m_exactForces.undefinedSites());
        }
    }

    /** @return densities of the last step, if both force fields were asked */
    public Optional<Comparison> comparison() {
        return m_comparison;
    }
}
