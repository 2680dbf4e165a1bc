package org.keldysh.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.keldysh.physics.force.Forces;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;

/** The facts that hold for every force field, and those of the network. */
class NetworkForceFieldTest {

    private final Device m_device = SyntheticData.device(10, 6, true, 1.7);

    private final SquareLattice m_lattice = m_device.lattice();

    private final NetworkForceField m_field = Networks.random(m_device, 1).forceField(m_device);

    private Forces evaluate(final double[] displacement) {
        final Forces forces = new Forces(m_lattice.sites());
        m_field.evaluate(displacement, forces);
        return forces;
    }

    @Test
    void overwritesTheWholeBufferAndLeavesTheInputAlone() {
        final double[] q = SyntheticData.displacement(m_lattice, 1);
        final double[] copy = q.clone();
        final Forces forces = new Forces(q.length);
        Arrays.fill(forces.density(), Double.NaN);
        Arrays.fill(forces.electronicForce(), Double.NaN);
        Arrays.fill(forces.totalForce(), Double.NaN);
        m_field.evaluate(q, forces);
        assertArrayEquals(copy, q);
        assertTrue(Arrays.stream(forces.density()).allMatch(n -> n >= 0 && n <= 1));
        assertTrue(Arrays.stream(forces.totalForce()).allMatch(Double::isFinite));
        for (int i = 0; i < q.length; i++) {
            assertEquals(1.5 * (forces.density()[i] - 0.5), forces.electronicForce()[i], 1e-15);
        }
        assertTrue(Double.isNaN(forces.current()));
        assertTrue(Double.isNaN(forces.densityError()));
    }

    @Test
    void sameInputGivesSameBitsWhateverWasEvaluatedBefore() {
        final double[] q = SyntheticData.displacement(m_lattice, 2);
        final double[] first = evaluate(q).totalForce();
        final double[] other = evaluate(SyntheticData.displacement(m_lattice, 3)).totalForce();
        assertArrayEquals(first, evaluate(q).totalForce());
        assertNotEquals(first[0], other[0]);
    }

    @Test
    void translationAlongPeriodicRowsTranslatesTheDensity() {
        final double[] q = SyntheticData.displacement(m_lattice, 4);
        final double[] density = evaluate(q).density();
        for (int shift = 1; shift < m_lattice.width(); shift++) {
            assertArrayEquals(translated(density, shift), evaluate(translated(q, shift)).density(), 1e-15);
        }
    }

    private double[] translated(final double[] field, final int shift) {
        final double[] result = new double[field.length];
        for (int i = 0; i < field.length; i++) {
            result[m_lattice.site(m_lattice.x(i), (m_lattice.y(i) + shift) % m_lattice.width())] = field[i];
        }
        return result;
    }

    @Test
    void wrongSizesAndNumbersAreRefused() {
        final int sites = m_lattice.sites();
        final Forces forces = new Forces(sites);
        assertThrows(IllegalArgumentException.class, () -> m_field.evaluate(new double[sites + 1], forces));
        assertThrows(IllegalArgumentException.class, () -> m_field.evaluate(new double[sites], new Forces(sites - 1)));
        final double[] bad = new double[sites];
        bad[3] = Double.NaN;
        assertThrows(IllegalArgumentException.class, () -> m_field.evaluate(bad, forces));
    }

    @Test
    void knowsItsDeviceAndItsName() {
        assertEquals(m_device, m_field.device());
        assertEquals("Network", m_field.name());
    }
}
