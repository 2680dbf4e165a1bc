package org.keldysh.standin.parameters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.migration.ConfigMigration;
import org.knime.node.parameters.migration.DefaultProvider;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.migration.Migration;
import org.knime.node.parameters.migration.NodeParametersMigration;
import org.knime.node.parameters.persistence.NodeParametersPersistor;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.persistence.Persistor;

class ParametersTest {

    private final NodeSettings m_settings = new NodeSettings("model");

    enum Boundary {
            OPEN, PERIODIC
    }

    static class Base implements NodeParameters {
        long m_seed = 42;
    }

    static final class Everything extends Base {
        int m_steps = 10;
        double m_timeStep = 0.1;
        float m_share = 0.5f;
        boolean m_periodic = true;
        char m_letter = 'k';
        byte m_byte = 3;
        String m_column = "Q";
        String m_none;
        Boundary m_boundary = Boundary.PERIODIC;
        DataType m_type = IntCell.TYPE;
        Integer m_boxed = 7;
        int[] m_ints = {1, 2};
        double[] m_doubles = {0.5};
        String[] m_names = {"a", null};
        boolean[] m_flags = {true};
        Optional<Double> m_bias = Optional.of(1.5);
        Optional<Boundary> m_other = Optional.empty();
        Optional<Integer> m_count = Optional.empty();
        Inner m_inner = new Inner();
        static final int CONSTANT = 5;
        private int m_secret = 1;

        int secret() {
            return m_secret;
        }
    }

    static final class Inner implements NodeParameters {
        int m_depth = 1;
    }

    @Test
    void everyFieldThatIsNotPrivateIsStoredUnderItsName() {
        Parameters.save(new Everything(), m_settings);
        assertEquals(List.of("seed", "steps", "timeStep", "share", "periodic", "letter", "byte", "column", "none",
            "boundary", "type", "boxed", "ints", "doubles", "names", "flags", "bias", "bias_is_present", "other",
            "other_is_present", "count", "count_is_present", "inner"), List.copyOf(m_settings.keySet()));
    }

    @Test
    void valuesComeBack() throws InvalidSettingsException {
        final var parameters = new Everything();
        parameters.m_seed = -1;
        parameters.m_steps = 99;
        parameters.m_timeStep = 1e-3;
        parameters.m_boundary = Boundary.OPEN;
        parameters.m_column = "P";
        parameters.m_ints = new int[0];
        parameters.m_doubles = null;
        parameters.m_bias = Optional.empty();
        parameters.m_other = Optional.of(Boundary.OPEN);
        parameters.m_inner.m_depth = 4;
        parameters.m_secret = 8;
        Parameters.save(parameters, m_settings);
        final Everything loaded = Parameters.load(Everything.class, m_settings);
        assertEquals(-1, loaded.m_seed);
        assertEquals(99, loaded.m_steps);
        assertEquals(1e-3, loaded.m_timeStep);
        assertEquals(0.5f, loaded.m_share);
        assertEquals('k', loaded.m_letter);
        assertEquals(3, loaded.m_byte);
        assertEquals(Boundary.OPEN, loaded.m_boundary);
        assertEquals("P", loaded.m_column);
        assertNull(loaded.m_none);
        assertEquals(IntCell.TYPE, loaded.m_type);
        assertArrayEquals(new int[0], loaded.m_ints);
        assertNull(loaded.m_doubles);
        assertArrayEquals(new String[]{"a", null}, loaded.m_names);
        assertEquals(Optional.empty(), loaded.m_bias);
        assertEquals(Optional.of(Boundary.OPEN), loaded.m_other);
        assertEquals(4, loaded.m_inner.m_depth);
        assertEquals(1, loaded.secret());
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed", "steps", "timeStep", "column", "boundary", "ints", "inner", "bias"})
    void everyFieldMustBeThere(final String key) {
        Parameters.save(new Everything(), m_settings);
        m_settings.removeConfig(key);
        final var failure =
            assertThrows(InvalidSettingsException.class, () -> Parameters.load(Everything.class, m_settings));
        assertTrue(failure.getMessage().contains("\"" + key + "\" not found."), failure.getMessage());
    }

    @Test
    void constantsAreListedWhenOneIsUnknown() {
        Parameters.save(new Everything(), m_settings);
        m_settings.addString("boundary", "periodic");
        assertEquals("Invalid value 'periodic' of \"boundary\". Possible values: OPEN, PERIODIC",
            assertThrows(InvalidSettingsException.class, () -> Parameters.load(Everything.class, m_settings))
                .getMessage());
    }

    @Test
    void optionalValuesMayComeWithoutTheirFlag() throws InvalidSettingsException {
        Parameters.save(new Everything(), m_settings);
        m_settings.removeConfig("bias_is_present");
        assertEquals(Optional.of(1.5), Parameters.load(Everything.class, m_settings).m_bias);
    }

    static final class Keys implements NodeParameters {
        @Persist(configKey = "number of steps")
        int m_steps = 1;
        @Persist(hidden = true)
        int m_version = 2;
        int noPrefix = 3;
    }

    @Test
    void fieldsChooseTheirKeys() {
        Parameters.save(new Keys(), m_settings);
        assertEquals(List.of("number of steps", "version_Internals", "noPrefix"), List.copyOf(m_settings.keySet()));
    }

    static final class Migrated implements NodeParameters {
        @Migrate(loadDefaultIfAbsent = true)
        int m_added = 5;
        @Migrate
        int m_needed = 6;
        @Migration(Before.class)
        double m_rate = 7;
        @Migration(Renamed.class)
        int m_width = 8;

        static final class Before implements DefaultProvider<Double> {
            @Override
            public Double getDefault() {
                return 0.25;
            }
        }

        static final class Renamed implements NodeParametersMigration<Integer> {
            @Override
            public List<ConfigMigration<Integer>> getConfigMigrations() {
                return List.of(ConfigMigration.builder(settings -> settings.getInt("columns") * 2)
                    .withDeprecatedConfigPath("columns").build());
            }
        }
    }

    @Test
    void earlierFormsAreLoaded() throws InvalidSettingsException {
        m_settings.addInt("needed", 1);
        m_settings.addInt("columns", 10);
        final Migrated loaded = Parameters.load(Migrated.class, m_settings);
        assertEquals(5, loaded.m_added);
        assertEquals(1, loaded.m_needed);
        assertEquals(0.25, loaded.m_rate);
        assertEquals(20, loaded.m_width);
    }

    @Test
    void presentFormsAreLoadedIfTheyAreThere() throws InvalidSettingsException {
        Parameters.save(new Migrated(), m_settings);
        final Migrated loaded = Parameters.load(Migrated.class, m_settings);
        assertEquals(7, loaded.m_rate);
        assertEquals(8, loaded.m_width);
        m_settings.removeConfig("needed");
        assertThrows(InvalidSettingsException.class, () -> Parameters.load(Migrated.class, m_settings));
    }

    @LoadDefaultsForAbsentFields
    static final class Lenient implements NodeParameters {
        int m_first = 1;
        Inner m_inner = new Inner();
    }

    @Test
    void classesCanAskForDefaults() throws InvalidSettingsException {
        final Lenient loaded = Parameters.load(Lenient.class, m_settings);
        assertEquals(1, loaded.m_first);
        assertEquals(1, loaded.m_inner.m_depth);
        m_settings.addNodeSettings("inner");
        assertThrows(InvalidSettingsException.class, () -> Parameters.load(Lenient.class, m_settings));
    }

    static final class Custom implements NodeParameters {
        @Persistor(Sum.class)
        double m_sum = 3;

        static final class Sum implements NodeParametersPersistor<Double> {
            @Override
            public Double load(final NodeSettingsRO settings) throws InvalidSettingsException {
                return settings.getDouble("left") + settings.getDouble("right");
            }

            @Override
            public void save(final Double sum, final NodeSettingsWO settings) {
                settings.addDouble("left", sum - 1);
                settings.addDouble("right", 1);
            }

            @Override
            public String[][] getConfigPaths() {
                return new String[][]{{"left"}, {"right"}};
            }
        }
    }

    @Test
    void fieldsChooseTheirForm() throws InvalidSettingsException {
        Parameters.save(new Custom(), m_settings);
        assertEquals(2, m_settings.getDouble("left"));
        assertFalse(m_settings.containsKey("sum"));
        assertEquals(3, Parameters.load(Custom.class, m_settings).m_sum);
    }

    static final class Unsupported implements NodeParameters {
        List<String> m_list = List.of();
    }

    @Test
    void saysWhatCannotBeStored() {
        final var failure =
            assertThrows(IllegalArgumentException.class, () -> Parameters.save(new Unsupported(), m_settings));
        assertTrue(failure.getMessage().contains("java.util.List"), failure.getMessage());
    }

    static final class Guessing implements NodeParameters {
        String m_column = "none";

        Guessing() {
        }

        Guessing(final NodeParametersInput input) {
            input.getInTableSpec(0).ifPresent(spec -> m_column = spec.getColumnNames()[0]);
        }
    }

    @Test
    void defaultsMayDependOnWhatIsConnected() {
        final var spec = new DataTableSpec(new DataColumnSpecCreator("x", DoubleCell.TYPE).createSpec());
        assertEquals("x", Parameters.create(Guessing.class, new PortObjectSpec[]{spec}).m_column);
        assertEquals("none", Parameters.create(Guessing.class, new PortObjectSpec[]{null}).m_column);
        assertEquals("none", Parameters.create(Guessing.class).m_column);
        assertEquals(1, Parameters.create(Inner.class, new PortObjectSpec[0]).m_depth);
    }
}
