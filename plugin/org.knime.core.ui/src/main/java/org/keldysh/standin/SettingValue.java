package org.keldysh.standin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.knime.core.node.config.base.AbstractConfigEntry;
import org.knime.core.node.config.base.ConfigBase;
import org.knime.core.node.config.base.ConfigEntries;

/** The values of settings as text. */
final class SettingValue {

    private static final String SIZE = "array-size";

    private SettingValue() {
    }

    /** Lists are groups with a size; a list that is null is an empty group. */
    static boolean isList(final AbstractConfigEntry entry) {
        return entry instanceof ConfigBase && (((ConfigBase)entry).containsKey(SIZE)
            || ((ConfigBase)entry).keySet().isEmpty());
    }

    static String type(final AbstractConfigEntry entry) {
        return isList(entry) ? elementType((ConfigBase)entry).name() + "[]" : entry.getType().name();
    }

    private static ConfigEntries elementType(final ConfigBase list) {
        return list.containsKey("0") ? list.getEntry("0").getType() : ConfigEntries.xdouble;
    }

    static String text(final AbstractConfigEntry entry) {
        if (!isList(entry)) {
            return Objects.requireNonNullElse(entry.toStringValue(), "");
        }
        final List<String> elements = new ArrayList<>();
        for (final String key : (ConfigBase)entry) {
            if (!SIZE.equals(key)) {
                elements.add(((ConfigBase)entry).getEntry(key).toStringValue());
            }
        }
        return String.join(", ", elements);
    }

    /** Puts a value of the type of a known entry into settings. */
    static void put(final ConfigBase settings, final AbstractConfigEntry known, final String text, final String path)
        throws NodeFailedException {
        if (!isList(known)) {
            put(settings, known.getKey(), known.getType(), text, path);
            return;
        }
        final ConfigBase list = settings.addConfigBase(known.getKey());
        final List<String> elements = text.isBlank() ? List.of() : Arrays.asList(text.split(","));
        list.addInt(SIZE, elements.size());
        for (int i = 0; i < elements.size(); i++) {
            put(list, Integer.toString(i), elementType((ConfigBase)known), elements.get(i).trim(), path);
        }
    }

    private static void put(final ConfigBase settings, final String key, final ConfigEntries type, final String text,
        final String path) throws NodeFailedException {
        try {
            switch (type) {
                case xint -> settings.addInt(key, Integer.parseInt(text));
                case xlong -> settings.addLong(key, Long.parseLong(text));
                case xshort -> settings.addShort(key, Short.parseShort(text));
                case xbyte -> settings.addByte(key, Byte.parseByte(text));
                case xdouble -> settings.addDouble(key, Double.parseDouble(text));
                case xfloat -> settings.addFloat(key, Float.parseFloat(text));
                case xboolean -> settings.addBoolean(key, parseBoolean(text));
                case xchar -> settings.addChar(key, text.charAt(0));
                default -> settings.addString(key, text);
            }
        } catch (final IllegalArgumentException | IndexOutOfBoundsException ex) {
            throw new NodeFailedException("The setting \"" + path + "\" cannot be \"" + text + "\": " + wanted(type)
                + " is needed.", ex);
        }
    }

    private static boolean parseBoolean(final String text) {
        if (!"true".equals(text) && !"false".equals(text)) {
            throw new IllegalArgumentException("neither true nor false");
        }
        return Boolean.parseBoolean(text);
    }

    private static String wanted(final ConfigEntries type) {
        return switch (type) {
            case xint, xlong, xshort, xbyte -> "an integer";
            case xdouble, xfloat -> "a number";
            case xboolean -> "true or false";
            default -> "a single character";
        };
    }
}
