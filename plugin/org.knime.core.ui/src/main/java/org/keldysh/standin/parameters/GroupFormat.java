package org.keldysh.standin.parameters;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.node.parameters.persistence.Persistor;

/** A class with parameters, stored field by field: those of parent classes first, private ones not at all. */
final class GroupFormat implements Format {

    private final Class<?> m_type;

    private final List<FieldFormat> m_fields = new ArrayList<>();

    private GroupFormat(final Class<?> type) {
        m_type = type;
        for (final Class<?> c : lineage(type)) {
            for (final Field field : c.getDeclaredFields()) {
                if (isStored(field)) {
                    m_fields.add(new FieldFormat(field));
                }
            }
        }
    }

    static Format of(final Class<?> type) {
        final Persistor persistor = type.getAnnotation(Persistor.class);
        return persistor == null ? new GroupFormat(type) : new PersistorFormat(persistor);
    }

    private static Deque<Class<?>> lineage(final Class<?> type) {
        final Deque<Class<?>> classes = new ArrayDeque<>();
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            classes.push(c);
        }
        return classes;
    }

    private static boolean isStored(final Field field) {
        final int modifiers = field.getModifiers();
        return !field.isSynthetic() && !Modifier.isPrivate(modifiers) && !Modifier.isStatic(modifiers)
            && !Modifier.isTransient(modifiers);
    }

    @Override
    public Object load(final NodeSettingsRO settings) throws InvalidSettingsException {
        final Object group = Parameters.create(m_type);
        for (final FieldFormat field : m_fields) {
            field.load(group, settings);
        }
        return group;
    }

    @Override
    public void save(final Object group, final NodeSettingsWO settings) {
        m_fields.forEach(field -> field.save(group, settings));
    }
}
