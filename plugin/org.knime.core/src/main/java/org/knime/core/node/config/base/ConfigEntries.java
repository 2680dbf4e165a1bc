package org.knime.core.node.config.base;

import java.io.Serializable;
import java.util.function.Function;

/** The kinds of settings. The names of the constants are the types in files. */
public enum ConfigEntries {

        /** Text. */
        xstring("String", text -> text),
        /** 32-bit integer. */
        xint("Integer", Integer::valueOf),
        /** Double-precision number. */
        xdouble("Double", Double::valueOf),
        /** Single-precision number. */
        xfloat("Float", Float::valueOf),
        /** 64-bit integer. */
        xlong("Long", Long::valueOf),
        /** 16-bit integer. */
        xshort("Short", Short::valueOf),
        /** 8-bit integer. */
        xbyte("Byte", Byte::valueOf),
        /** One character. */
        xchar("Char", ConfigEntries::character),
        /** Truth value. */
        xboolean("Boolean", ConfigEntries::truth),
        /** A group of settings. */
        config("Config", text -> {
            throw new IllegalArgumentException("A group of settings has no value.");
        });

    private final String m_label;

    private final Function<String, Serializable> m_parser;

    ConfigEntries(final String label, final Function<String, Serializable> parser) {
        m_label = label;
        m_parser = parser;
    }

    /** @return the word for this kind in messages */
    String label() {
        return m_label;
    }

    /**
     * @param key the name of the setting
     * @param text the value as text, {@code null} for no value
     * @return the setting
     * @throws IllegalArgumentException if the text is not such a value
     */
    ConfigValue parse(final String key, final String text) {
        if (text == null && this != xstring) {
            throw new IllegalArgumentException("only text can be null");
        }
        return new ConfigValue(this, key, m_parser.apply(text));
    }

    private static Character character(final String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("not a single character");
        }
        return text.charAt(0);
    }

    private static Boolean truth(final String text) {
        if (!"true".equals(text) && !"false".equals(text)) {
            throw new IllegalArgumentException("neither true nor false");
        }
        return Boolean.valueOf(text);
    }
}
