package org.keldysh.physics.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keldysh.physics.force.Forces;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;

class ForceAccuracyTest {

    private static final Device DEVICE =
        new Device(new SquareLattice(2, 2, false), new HolsteinModel(1, 1, 1, 0), 1, 0, 0.1, 1, 0, 0);

    private final ForceAccuracy m_accuracy = new ForceAccuracy(1e-5);

    private static void observe(final ForceAccuracy accuracy, final double error, final int undefinedSites) {
        final Forces forces = new Forces(4);
        forces.complete(DEVICE, new double[4], 0.1, error, undefinedSites);
        accuracy.observe(new TrajectoryState(0, 0, new double[4], forces));
    }

    @Test
    void accurateForcesAreNotTalkedAbout() {
        observe(m_accuracy, 9e-6, 0);
        assertEquals(Optional.empty(), m_accuracy.shortfall());
        assertEquals(9e-6, m_accuracy.largestError());
    }

    @Test
    void forcesWithoutEstimateHaveNoShortfall() {
        observe(m_accuracy, Double.NaN, 0);
        assertEquals(Optional.empty(), m_accuracy.shortfall());
        assertEquals(0, m_accuracy.largestError());
    }

    @Test
    void missedStepsAreCountedOverAllTrajectories() {
        observe(m_accuracy, 1e-6, 0);
        observe(m_accuracy, 2e-5, 0);
        final ForceAccuracy other = new ForceAccuracy(1e-5);
        observe(other, 3e-4, 0);
        m_accuracy.add(other);
        assertEquals("In 2 of 3 steps the tolerance of 1.0e-05 was not reached: densities may be wrong by up to 3.0e-04.",
            m_accuracy.shortfall().orElseThrow());
    }

    @Test
    void undefinedSitesAreToldBesides() {
        observe(m_accuracy, 2e-5, 3);
        observe(m_accuracy, 1e-6, 7);
        observe(m_accuracy, 1e-6, 0);
        assertEquals("In 1 of 3 steps the tolerance of 1.0e-05 was not reached: densities may be wrong by up to 2.0e-05; in 2 of 3 "
            + "steps the occupations of up to 7 sites are not defined numerically, as they rest on levels narrower than 1e-12, "
            + "which a bath would broaden.", m_accuracy.shortfall().orElseThrow());
    }

    @Test
    void countsAreAllThereIsToRemember() {
        observe(m_accuracy, 2e-5, 3);
        observe(m_accuracy, 1e-6, 0);
        final ForceAccuracy copy = new ForceAccuracy(1e-5);
        copy.add(m_accuracy.counts());
        assertEquals(new ForceAccuracy.Counts(2, 1, 2e-5, 1, 3), copy.counts());
        assertEquals(m_accuracy.shortfall(), copy.shortfall());
    }
}
