package org.keldysh.physics.dynamics;

import java.util.function.Function;

/** Schemes for overdamped Langevin dynamics. The state of each is the displacement alone. */
public enum Integrator {
    /** Q += F dt/gamma + A xi_n with A = sqrt(2 T_noise dt/gamma): weak order 1, one force evaluation per step. */
    EULER_MARUYAMA(EulerMaruyama::new),
    /**
     * Q += F dt/gamma + A (xi_n + xi_{n+1})/2: averages in the stationary state are of order 2, exact for a harmonic force; one
     * force evaluation per step (Leimkuhler, Matthews, Appl. Math. Res. Express 2013, 34).
     */
    LEIMKUHLER_MATTHEWS(LeimkuhlerMatthews::new),
    /**
     * Q += (F(Q) + F(Q')) dt/(2 gamma) + A xi_n with Q' = Q + F(Q) dt/gamma + A xi_n: weak order 2 also of the motion, two force
     * evaluations per step (Kloeden, Platen, Numerical Solution of Stochastic Differential Equations, section 15.1).
     */
    STOCHASTIC_HEUN(StochasticHeun::new);

    private final Function<BrownianSettings, Scheme> m_scheme;

    Integrator(final Function<BrownianSettings, Scheme> scheme) {
        m_scheme = scheme;
    }

    Scheme create(final BrownianSettings settings) {
        return m_scheme.apply(settings);
    }
}
