package org.knime.core.node.config.base;

import java.io.Serializable;
import java.lang.reflect.Array;

import org.knime.core.node.InvalidSettingsException;

/** Writes arrays into groups of settings and reads them back. */
final class ConfigArrays {

    private static final String SIZE = "array-size";

    private ConfigArrays() {
    }

    /** Reads one element. */
    interface Element<T> {
        T read(ConfigBaseRO group, String key) throws InvalidSettingsException;
    }

    static <A, T> A read(final ConfigBase settings, final String key, final Class<A> type, final Element<T> element)
        throws InvalidSettingsException {
        final ConfigBase group = settings.getConfigBase(key);
        final int size = group.getInt(SIZE, -1);
        if (size < 0) {
            return null;
        }
        final Object array = Array.newInstance(type.getComponentType(), size);
        for (int i = 0; i < size; i++) {
            Array.set(array, i, element.read(group, Integer.toString(i)));
        }
        return type.cast(array);
    }

    static <A, T> A read(final ConfigBase settings, final String key, final Class<A> type, final Element<T> element,
        final A fallback) {
        try {
            return read(settings, key, type, element);
        } catch (final InvalidSettingsException ex) { // there is no such array, that is what the fallback is for
            return fallback;
        }
    }

    static void write(final ConfigBase settings, final String key, final ConfigEntries type, final Object array) {
        final ConfigBase group = settings.addConfigBase(key);
        if (array == null) {
            return;
        }
        final int size = Array.getLength(array);
        group.addInt(SIZE, size);
        for (int i = 0; i < size; i++) {
            group.addEntry(new ConfigValue(type, Integer.toString(i), (Serializable)Array.get(array, i)));
        }
    }
}
