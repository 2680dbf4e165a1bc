package org.keldysh.learning;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;

class TrainingDomainTest {

    private static final Device LOW = SyntheticData.device(10, 6, true, 1.5);

    private static final Device HIGH = SyntheticData.device(12, 4, true, 1.9);

    private final TrainingDomain m_domain = TrainingDomain.of(List.of(HIGH, LOW));

    @Test
    void coversItsDevicesAndWhatIsBetweenOnAnyLattice() {
        assertEquals(new ValueRange(1.5, 1.9), m_domain.leftPotential());
        assertEquals(List.of(HIGH.lattice(), LOW.lattice()), m_domain.lattices());
        m_domain.requireCouplings(LOW);
        m_domain.requireCouplings(SyntheticData.device(100, 30, true, 1.7));
        assertEquals(Optional.empty(), m_domain.extrapolation(SyntheticData.device(100, 30, true, 1.7)));
        assertEquals(Optional.empty(), m_domain.extrapolation(LOW.withLeftPotential(1.9 + 1e-12)));
    }

    @Test
    void elasticConstantsDoNotMatterToElectrons() {
        assertDoesNotThrow(() -> m_domain.requireCouplings(with(new HolsteinModel(1, 1.5, 2, 0.2), 1, 0)));
    }

    @Test
    void extrapolationIsNamed() {
        assertEquals(Optional.of("The force network extrapolates: it is trained for leftPotential 1.5 to 1.9, but is used at "
            + "leftPotential 2.0; check its forces there against the exact ones, or train with configurations from there."),
            m_domain.extrapolation(LOW.withLeftPotential(2)));
        assertTrue(m_domain.extrapolation(LOW.withTemperature(0.1)).orElseThrow().contains("trained for temperature 0.05, but"));
    }

    @Test
    void whatItDoesNotCoverIsNamed() {
        assertEquals("The force network is trained for periodicWidth true, but the device has periodicWidth false; use the "
            + "device it was trained for or train a network with configurations of this one.",
            refusal(SyntheticData.device(10, 6, false, 1.7)));
        assertTrue(refusal(with(new HolsteinModel(1.1, 1.5, 1, 0.15), 1, 0)).contains("has hopping 1.1"));
        assertTrue(refusal(with(new HolsteinModel(1, 1.6, 1, 0.15), 1, 0)).contains("has coupling 1.6"));
        assertTrue(refusal(with(LOW.model(), 0.5, 0)).contains("has leadBroadening 0.5"));
        assertTrue(refusal(with(LOW.model(), 1, 0.01)).contains("has bathBroadening 0.01"));
    }

    private static Device with(final HolsteinModel model, final double leadBroadening, final double bathBroadening) {
        return new Device(LOW.lattice(), model, leadBroadening, bathBroadening, 0.05, 1.7, 0, 0);
    }

    private String refusal(final Device device) {
        return assertThrows(IllegalArgumentException.class, () -> m_domain.requireCouplings(device)).getMessage();
    }

    @Test
    void bathPotentialMattersOnlyWithABath() {
        final SquareLattice lattice = LOW.lattice();
        m_domain.requireCouplings(new Device(lattice, LOW.model(), 1, 0, 0.05, 1.7, 0, 3));
        final Device bath = new Device(lattice, LOW.model(), 1, 0.01, 0.05, 1.7, 0, 0);
        final TrainingDomain domain = TrainingDomain.of(List.of(bath));
        assertThrows(IllegalArgumentException.class,
            () -> domain.requireCouplings(new Device(lattice, LOW.model(), 1, 0.01, 0.05, 1.7, 0, 3)));
    }

    @Test
    void differentCouplingsCannotBeLearntTogether() {
        final List<Device> devices = List.of(LOW, with(new HolsteinModel(1, 1.6, 1, 0.15), 1, 0));
        assertEquals(
            "A network learns from devices with the same electrons only, but coupling is 1.5 in one device and 1.6 in another; make "
                + "it the same in all of them, or train a network for each.",
            assertThrows(IllegalArgumentException.class, () -> TrainingDomain.of(devices)).getMessage());
    }
}
