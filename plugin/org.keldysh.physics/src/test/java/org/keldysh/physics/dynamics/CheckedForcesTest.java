package org.keldysh.physics.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keldysh.physics.force.ForceField;
import org.keldysh.physics.force.Forces;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;
import org.keldysh.physics.task.ProgressMonitor;

class CheckedForcesTest {

    private static final Device DEVICE =
        new Device(new SquareLattice(2, 2, false), new HolsteinModel(1, 1, 1, 0), 1, 0, 0.1, 1, 0, 0);

    /** Density 0.6 with the uncertainty |Q_0|; NaN for an exact field, whose density is 0.7 and whose current is 3. */
    private record Field(String name, boolean exact) implements ForceField {

        @Override
        public Device device() {
            return DEVICE;
        }

        @Override
        public boolean knowsUncertainty() {
            return !exact;
        }

        @Override
        public void evaluate(final double[] displacement, final Forces forces) {
            Arrays.fill(forces.density(), exact ? 0.7 : 0.6);
            Arrays.fill(forces.uncertainty(), exact ? Double.NaN : Math.abs(displacement[0]));
            forces.complete(DEVICE, displacement, exact ? 3 : Double.NaN, exact ? 1e-6 : Double.NaN, 0);
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    private final Field m_approximate = new Field("Network", false);

    private final Field m_exact = new Field("NEGF", true);

    private final Forces m_forces = new Forces(4);

    private CheckedForces checked(final long every, final double above) {
        return new CheckedForces(StepForces.always(m_approximate), m_exact, new CheckPolicy(every, above));
    }

    private static double[] uncertain(final double uncertainty) {
        return new double[]{uncertainty, 0, 0, 0};
    }

    @Test
    void checksLeaveTheForcesAlone() {
        final CheckedForces forces = checked(3, 0);
        final List<Long> steps = new ArrayList<>();
        new BrownianDynamics(forces, new BrownianSettings(1, 0.1, 7, 0, 1)).run(new double[4],
            List.of(state -> forces.comparison().ifPresent(comparison -> {
                steps.add(state.step());
                assertEquals(0.6, comparison.approximate()[2]);
                assertEquals(0.7, comparison.exact().density()[2]);
                assertEquals(false, comparison.exactUsed());
                assertEquals(0.6, state.forces().density()[2]);
            })), ProgressMonitor.NONE);
        assertEquals(List.of(0L, 3L, 6L), steps);
    }

    @Test
    void uncertainStepsTakeTheExactForces() {
        final CheckedForces forces = checked(0, 0.2);
        assertSame(m_exact, forces.evaluate(1, uncertain(0.21), m_forces));
        assertEquals(0.7, m_forces.density()[3]);
        assertEquals(0.7 - 0.5 - 0.21, m_forces.totalForce()[0], 1e-15);
        assertEquals(3, m_forces.current());
        assertEquals(1e-6, m_forces.densityError());
        assertEquals(0.21, m_forces.meanUncertainty(), 1e-15);
        assertEquals(0.6, forces.comparison().orElseThrow().approximate()[0]);
        assertTrue(forces.comparison().orElseThrow().exactUsed());
    }

    @Test
    void certainStepsDoNot() {
        final CheckedForces forces = checked(0, 0.2);
        forces.evaluate(1, uncertain(0.3), m_forces);
        assertSame(m_approximate, forces.evaluate(2, uncertain(0.2), m_forces));
        assertEquals(0.6, m_forces.density()[3]);
        assertTrue(Double.isNaN(m_forces.current()));
        assertTrue(forces.comparison().isEmpty());
    }

    @Test
    void anUnknownUncertaintyIsRefused() {
        final Exception e = assertThrows(IllegalArgumentException.class,
            () -> CheckedForces.requireUncertainty(m_exact, new CheckPolicy(0, 0.1)));
        assertTrue(e.getMessage().contains("gives no uncertainty"), e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new CheckPolicy(-1, 0));
        assertThrows(IllegalArgumentException.class, () -> new CheckPolicy(0, Double.NaN));
    }
}
