package org.keldysh.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keldysh.physics.dynamics.BrownianDynamics;
import org.keldysh.physics.dynamics.BrownianSettings;
import org.keldysh.physics.negf.NegfForceField;
import org.keldysh.physics.observable.StaggeredOrder;
import org.keldysh.physics.observable.WallLocator;
import org.keldysh.physics.task.ProgressMonitor;

class NoisyWallTest {

    private static final LatticeSize SIZE = new LatticeSize(16, 8);

    @Test
    void isTheSameEachTime() {
        assertArrayEquals(NoisyWall.displacement(SIZE), NoisyWall.displacement(SIZE));
    }

    /** Columns far from the wall keep their mean displacement: the metal is one that this device has. */
    @Test
    void staysWhatItIsInTheDynamics() {
        final double[] start = NoisyWall.displacement(SIZE);
        try (NegfForceField field = new NegfForceField(NoisyWall.device(SIZE), 1e-4, 1)) {
            final double[] end = new BrownianDynamics(field, new BrownianSettings(1, 0.1, 40, 0, 1)).run(start, List.of(),
                ProgressMonitor.NONE);
            assertEquals(meanInMetal(start), meanInMetal(end), 0.05);
            assertEquals(8, new WallLocator(1.5).position(StaggeredOrder.profile(SIZE.lattice(), end)), 2);
        }
    }

    private static double meanInMetal(final double[] displacement) {
        double sum = 0;
        for (int i = 0; i < 4 * SIZE.width(); i++) {
            sum += displacement[i];
        }
        return sum / (4 * SIZE.width());
    }

    @Test
    void isDescribed() {
        assertTrue(NoisyWall.DESCRIPTION.contains("V = " + NoisyWall.device(SIZE).leftPotential()));
        assertTrue(NoisyWall.DESCRIPTION.contains("T = " + NoisyWall.device(SIZE).temperature()));
    }
}
