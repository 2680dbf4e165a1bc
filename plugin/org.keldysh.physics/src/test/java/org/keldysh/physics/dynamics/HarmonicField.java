package org.keldysh.physics.dynamics;

import java.util.Arrays;
import org.keldysh.physics.force.ForceField;
import org.keldysh.physics.force.Forces;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;

/** Independent oscillators of stiffness 2: half filling everywhere, so that the force is elastic. */
final class HarmonicField implements ForceField {

    static final double STIFFNESS = 2;

    static final Device OSCILLATORS =
        new Device(new SquareLattice(40, 50, true), new HolsteinModel(1, 0, STIFFNESS, 0), 1, 0, 0.1, 0, 0, 0);

    private int m_evaluations;

    int evaluations() {
        return m_evaluations;
    }

    static double[] uniform(final double displacement) {
        final double[] q = new double[OSCILLATORS.lattice().sites()];
        Arrays.fill(q, displacement);
        return q;
    }

    @Override
    public Device device() {
        return OSCILLATORS;
    }

    @Override
    public String name() {
        return "Harmonic";
    }

    @Override
    public void evaluate(final double[] displacement, final Forces forces) {
        m_evaluations++;
        Arrays.fill(forces.density(), 0.5);
        forces.complete(OSCILLATORS, displacement);
    }

    @Override
    public void close() {
        // holds nothing
    }
}
