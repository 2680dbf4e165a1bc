package org.keldysh.physics.dynamics;

class StochasticHeunTest extends IntegratorContract {

    @Override
    Integrator integrator() {
        return Integrator.STOCHASTIC_HEUN;
    }

    @Override
    double decay(final double a) {
        return 1 - a + a * a / 2;
    }

    @Override
    double variance(final double a) {
        return (1 - a / 2) / (1 - a / 2 + a * a / 4);
    }

    @Override
    int evaluationsPerStep() {
        return 2;
    }
}
