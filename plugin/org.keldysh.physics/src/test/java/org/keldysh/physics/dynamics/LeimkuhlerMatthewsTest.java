package org.keldysh.physics.dynamics;

class LeimkuhlerMatthewsTest extends IntegratorContract {

    @Override
    Integrator integrator() {
        return Integrator.LEIMKUHLER_MATTHEWS;
    }

    @Override
    double decay(final double a) {
        return 1 - a;
    }

    @Override
    double variance(final double a) {
        return 1;
    }

    @Override
    int evaluationsPerStep() {
        return 1;
    }
}
