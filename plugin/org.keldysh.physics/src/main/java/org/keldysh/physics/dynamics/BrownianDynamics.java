package org.keldysh.physics.dynamics;

import java.util.List;
import org.keldysh.physics.force.ForceField;
import org.keldysh.physics.force.Forces;
import org.keldysh.physics.noise.GaussianNoise;
import org.keldysh.physics.noise.GaussianNoise.Purpose;
import org.keldysh.physics.task.ProgressMonitor;

/**
 * Overdamped Brownian dynamics by the Euler-Maruyama scheme, Q += F dt/gamma + sqrt(2 T_noise dt/gamma) xi
 * (Fan, Zhang, Chern, arXiv 2601.07583). The trajectory depends on force field, settings and initial configuration alone.
 */
public final class BrownianDynamics {

    /** Displacements are of order g/k; a million of them is no lattice any more. */
    private static final double DIVERGED = 1e6;

    private final ForceField m_field;

    private final BrownianSettings m_settings;

    private final GaussianNoise m_noise;

    /**
     * @param field gives the forces
     * @param settings time step, damping, noise
     */
    public BrownianDynamics(final ForceField field, final BrownianSettings settings) {
        m_field = field;
        m_settings = settings;
        m_noise = new GaussianNoise(settings.seed(), Purpose.THERMAL_FORCE);
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
        m_field.device().requireDisplacement(initial);
        final double[] displacement = initial.clone();
        final double[] noise = new double[initial.length];
        final Forces forces = new Forces(initial.length);
        for (long step = 0; step <= m_settings.steps(); step++) {
            monitor.checkCanceled();
            monitor.report((double)step / (m_settings.steps() + 1), m_field.name() + " step " + step + " of "
                + m_settings.steps());
            m_field.evaluate(displacement, forces);
            final TrajectoryState state = new TrajectoryState(step, step * m_settings.timeStep(), displacement, forces);
            observers.forEach(observer -> observer.observe(state));
            if (step < m_settings.steps()) {
                advance(step, displacement, forces.totalForce(), noise);
            }
        }
        return displacement;
    }

    private void advance(final long step, final double[] displacement, final double[] force, final double[] noise) {
        final double mobility = m_settings.timeStep() / m_settings.damping();
        final double amplitude = Math.sqrt(2 * m_settings.noiseTemperature() * mobility);
        if (amplitude > 0) {
            m_noise.fill(step, noise);
        }
        for (int i = 0; i < displacement.length; i++) {
            displacement[i] += mobility * force[i] + amplitude * noise[i];
            if (!(Math.abs(displacement[i]) < DIVERGED)) {
                throw new ArithmeticException("The lattice diverges at step " + (step + 1) + ", site " + i
                    + "; use a smaller timeStep or a larger damping.");
            }
        }
    }
}
