package org.keldysh.physics.dynamics;

import java.util.List;
import org.keldysh.physics.force.ForceField;
import org.keldysh.physics.force.Forces;
import org.keldysh.physics.task.ProgressMonitor;

/**
 * Overdamped Brownian dynamics, by default by the Euler-Maruyama scheme, Q += F dt/gamma + sqrt(2 T_noise dt/gamma) xi
 * (Fan, Zhang, Chern, arXiv 2601.07583). The trajectory depends on forces, settings and initial configuration alone; its state at
 * any step is the displacement, so that it can go on from there as if it had never stopped.
 */
public final class BrownianDynamics {

    private final StepForces m_stepForces;

    private final BrownianSettings m_settings;

    private final Scheme m_scheme;

    /**
     * @param field gives the forces
     * @param settings time step, damping, noise
     */
    public BrownianDynamics(final ForceField field, final BrownianSettings settings) {
        this(StepForces.always(field), settings);
    }

    /**
     * @param forces gives the forces, which may come from different force fields at different steps
     * @param settings time step, damping, noise
     */
    public BrownianDynamics(final StepForces forces, final BrownianSettings settings) {
        m_stepForces = forces;
        m_settings = settings;
        m_scheme = settings.integrator().create(settings);
    }

    /**
     * @param initial [sites] Q at step 0, not changed
     * @param observers called at every step, in the order of the list
     * @param monitor told the progress, asked at every step whether to stop
     * @return [sites] Q at the last step
     * @throws IllegalArgumentException if the initial configuration does not fit the device
     * @throws ArithmeticException if the lattice diverges
     * @throws java.util.concurrent.CancellationException if the monitor says so
     */
    public double[] run(final double[] initial, final List<? extends TrajectoryObserver> observers,
        final ProgressMonitor monitor) {
        return resume(0, initial, observers, monitor);
    }

    /**
     * Goes on from any step of a trajectory; what follows is the same, bit for bit, as without the interruption.
     *
     * @param firstStep index of the first step to be computed and observed; nothing is left to do if it is after the last one
     * @param initial [sites] Q at that step, not changed
     * @param observers called at every step from the first one on, in the order of the list
     * @param monitor told the progress, asked at every step whether to stop
     * @return [sites] Q at the last step
     * @throws IllegalArgumentException if the configuration does not fit the device
     * @throws ArithmeticException if the lattice diverges
     * @throws java.util.concurrent.CancellationException if the monitor says so
     */
    public double[] resume(final long firstStep, final double[] initial, final List<? extends TrajectoryObserver> observers,
        final ProgressMonitor monitor) {
        m_stepForces.device().requireDisplacement(initial);
        final double[] displacement = initial.clone();
        final Forces forces = new Forces(initial.length);
        for (long step = firstStep; step <= m_settings.steps(); step++) {
            monitor.checkCanceled();
            monitor.report((double)step / (m_settings.steps() + 1), m_stepForces.name() + " step " + step + " of "
                + m_settings.steps());
            final ForceField field = m_stepForces.evaluate(step, displacement, forces);
            final TrajectoryState state = new TrajectoryState(step, step * m_settings.timeStep(), displacement, forces);
            observers.forEach(observer -> observer.observe(state));
            if (step < m_settings.steps()) {
                m_scheme.advance(step, displacement, forces.totalForce(), field);
            }
        }
        return displacement;
    }
}
