package org.keldysh.knime.node.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keldysh.knime.node.TestDevices;
import org.keldysh.knime.node.TestNode;
import org.keldysh.knime.port.HolsteinDevicePortObject;
import org.keldysh.knime.port.HolsteinDevicePortObjectSpec;
import org.knime.core.node.InvalidSettingsException;

class HolsteinDeviceNodeTest {

    private final TestNode m_node = TestNode.of(new HolsteinDeviceNodeFactory());

    @Test
    void defaultsAreTheGatingRegime() throws Exception {
        final HolsteinDevicePortObject device = (HolsteinDevicePortObject)m_node.execute()[0];
        assertEquals(TestDevices.of(24, 8), device.device());
        assertEquals(device.getSpec(), m_node.configure()[0]);
    }

    @Test
    void everySettingReachesTheDevice() throws Exception {
        m_node.set("length", 7).set("width", 3).set("periodicWidth", false).set("hopping", 1.1).set("coupling", 1.2)
            .set("stiffness", 1.3).set("neighbourCoupling", 0.14).set("leadBroadening", 1.5).set("bathBroadening", 0.16)
            .set("temperature", 0.17).set("leftPotential", 1.8).set("rightPotential", 1.9).set("bathPotential", 2.0);
        final var device = ((HolsteinDevicePortObjectSpec)m_node.configure()[0]).device();
        assertEquals("Device[lattice=SquareLattice[length=7, width=3, periodicWidth=false], model=HolsteinModel[hopping=1.1, "
            + "coupling=1.2, stiffness=1.3, neighbourCoupling=0.14], leadBroadening=1.5, bathBroadening=0.16, "
            + "temperature=0.17, leftPotential=1.8, rightPotential=1.9, bathPotential=2.0]", device.toString());
    }

    @ParameterizedTest
    @CsvSource({"stiffness,0", "temperature,-1", "leadBroadening,-0.1", "bathBroadening,NaN", "coupling,Infinity"})
    void parametersOutOfRangeAreNamed(final String key, final double value) {
        m_node.set(key, value);
        final Exception e = assertThrows(InvalidSettingsException.class, m_node::configure);
        assertTrue(e.getMessage().contains(key) && e.getMessage().endsWith("."), e.getMessage());
    }

    @Test
    void aLatticeNeedsTwoColumns() {
        m_node.set("length", 1);
        assertEquals("length must be at least 2, but is 1.",
            assertThrows(InvalidSettingsException.class, m_node::configure).getMessage());
    }
}
