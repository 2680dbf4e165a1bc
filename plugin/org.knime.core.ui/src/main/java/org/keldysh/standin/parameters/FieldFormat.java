package org.keldysh.standin.parameters;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.node.parameters.migration.ConfigMigration;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.migration.Migration;
import org.knime.node.parameters.migration.NodeParametersMigration;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.persistence.Persistor;

/** One field: the form in which it is stored now, the earlier forms, and what happens when it is not there. */
final class FieldFormat {

    private static final String HIDDEN = "_Internals";

    private final Field m_field;

    private final Format m_format;

    private final List<SettingsPath> m_paths;

    private final List<? extends ConfigMigration<?>> m_migrations;

    private final boolean m_defaultIfAbsent;

    FieldFormat(final Field field) {
        m_field = field;
        m_field.setAccessible(true);
        final Persistor persistor = field.getAnnotation(Persistor.class);
        if (persistor == null) {
            final String key = key(field);
            m_format = ValueFormats.of(field, key);
            m_paths = List.of(new SettingsPath(key));
        } else {
            final var format = new PersistorFormat(persistor);
            m_format = format;
            m_paths = Arrays.stream(format.paths()).map(SettingsPath::new).toList();
        }
        m_migrations = migrations(field);
        m_defaultIfAbsent = isDefaultIfAbsent(field) && !m_paths.isEmpty();
    }

    /** The name of the field without {@code m_}, unless the field asks for another key. */
    private static String key(final Field field) {
        final String name = field.getName().startsWith("m_") ? field.getName().substring(2) : field.getName();
        final Persist persist = field.getAnnotation(Persist.class);
        if (persist == null) {
            return name;
        }
        return (persist.configKey().isEmpty() ? name : persist.configKey()) + (persist.hidden() ? HIDDEN : "");
    }

    @SuppressWarnings("unchecked") // the annotation does not say which field it belongs to
    private static List<? extends ConfigMigration<?>> migrations(final Field field) {
        final Migration migration = field.getAnnotation(Migration.class);
        return migration == null ? List.of()
            : ((NodeParametersMigration<Object>)Parameters.create(migration.value())).getConfigMigrations();
    }

    private static boolean isDefaultIfAbsent(final Field field) {
        final Migrate migrate = field.getAnnotation(Migrate.class);
        return migrate != null && migrate.loadDefaultIfAbsent()
            || field.getDeclaringClass().isAnnotationPresent(LoadDefaultsForAbsentFields.class)
                && !field.isAnnotationPresent(Migration.class);
    }

    /** Sets the field of a group that holds the defaults. */
    void load(final Object group, final NodeSettingsRO settings) throws InvalidSettingsException {
        if (m_defaultIfAbsent && isAbsent(settings)) {
            return;
        }
        set(group, loadValue(settings));
    }

    private Object loadValue(final NodeSettingsRO settings) throws InvalidSettingsException {
        for (final ConfigMigration<?> migration : m_migrations) {
            final var matcher = migration.getMatcher();
            if (matcher == null ? isAbsent(settings) : matcher.test(settings)) {
                return migration.getLoader().load(settings);
            }
        }
        return m_format.load(settings);
    }

    private boolean isAbsent(final NodeSettingsRO settings) {
        return m_paths.stream().noneMatch(path -> path.isIn(settings));
    }

    void save(final Object group, final NodeSettingsWO settings) {
        try {
            m_format.save(m_field.get(group), settings);
        } catch (final IllegalAccessException ex) {
            throw new IllegalStateException(m_field + " cannot be read.", ex);
        }
    }

    private void set(final Object group, final Object value) {
        try {
            m_field.set(group, value);
        } catch (final IllegalAccessException ex) {
            throw new IllegalStateException(m_field + " cannot be changed.", ex);
        }
    }
}
