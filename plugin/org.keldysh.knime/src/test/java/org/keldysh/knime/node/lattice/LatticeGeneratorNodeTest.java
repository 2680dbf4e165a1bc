package org.keldysh.knime.node.lattice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keldysh.knime.node.Tables;
import org.keldysh.knime.node.TestDevices;
import org.keldysh.knime.node.TestNode;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.physics.configuration.ConfigurationGenerator;
import org.keldysh.physics.configuration.ConfigurationKind;
import org.keldysh.physics.configuration.ConfigurationSettings;
import org.keldysh.physics.task.ProgressMonitor;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;

class LatticeGeneratorNodeTest {

    private final TestNode m_node = TestNode.of(new LatticeGeneratorNodeFactory());

    private PortObject execute() throws Exception {
        return m_node.execute(TestDevices.tiny())[0];
    }

    @ParameterizedTest
    @EnumSource(ConfigurationKind.class)
    void everyKindIsThatOfThePhysics(final ConfigurationKind kind) throws Exception {
        m_node.set("kind", kind.name()).set("noise", 0.1).set("wallPosition", 3.0).set("seed", 5L);
        final PortObject table = execute();
        final double[] expected = new ConfigurationGenerator(TestDevices.TINY,
            new ConfigurationSettings(kind, 1.5, 0.1, 3)).generate(5, ProgressMonitor.NONE);
        assertArrayEquals(expected, Tables.field(table, 0, LatticeColumn.DISPLACEMENT));
        assertEquals(kind.name(), Tables.text(table, 0, LatticeColumn.CONFIGURATION));
    }

    @Test
    void rowsCarrySeedBiasAndTemperature() throws Exception {
        m_node.set("kind", "CHECKERBOARD").set("count", 3).set("seed", 40L).set("noise", 0.1);
        final PortObject table = execute();
        assertEquals(3, Tables.rows(table).size());
        assertEquals(42, Tables.number(table, 2, LatticeColumn.SEED));
        assertEquals(1.7, Tables.number(table, 2, LatticeColumn.LEFT_POTENTIAL));
        assertEquals(0, Tables.number(table, 2, LatticeColumn.RIGHT_POTENTIAL));
        assertEquals(0.05, Tables.number(table, 2, LatticeColumn.TEMPERATURE));
        assertFalse(Arrays.equals(Tables.field(table, 0, LatticeColumn.DISPLACEMENT),
            Tables.field(table, 1, LatticeColumn.DISPLACEMENT)));
        assertEquals(Tables.content(table), Tables.content(execute()));
    }

    @Test
    void aSweepSpacesTheBiasEvenly() throws Exception {
        m_node.set("kind", "UNIFORM").set("count", 5).set("sweepBias", true).set("biasMinimum", 1.0).set("biasMaximum", 2.0);
        final PortObject table = execute();
        for (int r = 0; r < 5; r++) {
            assertEquals(1 + 0.25 * r, Tables.number(table, r, LatticeColumn.LEFT_POTENTIAL), 1e-15);
        }
    }

    @Test
    void configuredColumnsAreThoseOfTheTable() throws Exception {
        final DataTableSpec promised = (DataTableSpec)m_node.configure(TestDevices.tiny())[0];
        assertTrue(promised.equalStructure(((BufferedDataTable)execute()).getDataTableSpec()));
    }

    @Test
    void impossibleSettingsAreRefused() {
        m_node.set("count", 0);
        assertRefused("number of configurations");
        m_node.set("count", 1).set("sweepBias", true);
        assertRefused("at least 2");
        m_node.set("sweepBias", false).set("noise", -1.0);
        assertRefused("noise");
        m_node.set("noise", 0.0).set("kind", "SPIRAL");
        assertRefused("SPIRAL");
    }

    private void assertRefused(final String part) {
        final Exception e =
            assertThrows(InvalidSettingsException.class, () -> m_node.configure(TestDevices.tiny()));
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }

    @Test
    void cancellationStops() {
        m_node.set("kind", "UNIFORM").cancel();
        assertThrows(CanceledExecutionException.class, this::execute);
    }
}
