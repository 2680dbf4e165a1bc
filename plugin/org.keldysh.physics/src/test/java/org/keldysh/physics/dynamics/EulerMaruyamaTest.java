package org.keldysh.physics.dynamics;

class EulerMaruyamaTest extends IntegratorContract {

    @Override
    Integrator integrator() {
        return Integrator.EULER_MARUYAMA;
    }

    @Override
    double decay(final double a) {
        return 1 - a;
    }

    @Override
    double variance(final double a) {
        return 1 / (1 - a / 2);
    }

    @Override
    int evaluationsPerStep() {
        return 1;
    }
}
