package org.knime.core.node.config.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.knime.core.node.InvalidSettingsException;

/**
 * A group of settings in the order in which they were added. Arrays are groups with the length under {@code array-size}
 * and the elements under {@code 0}, {@code 1} ...; an array that is null is an empty group.
 */
public abstract class ConfigBase extends AbstractConfigEntry implements ConfigBaseRO, ConfigBaseWO {

    private static final long serialVersionUID = 1L;

    private final LinkedHashMap<String, AbstractConfigEntry> m_entries = new LinkedHashMap<>();

    /** @param key the name of the group */
    public ConfigBase(final String key) {
        super(ConfigEntries.config, key);
    }

    /**
     * @param key the name of the new group
     * @return an empty group of the same class as this one
     */
    public abstract ConfigBase getInstance(String key);

    @Override
    public final ConfigBase addConfigBase(final String key) {
        final ConfigBase group = getInstance(key);
        addEntry(group);
        return group;
    }

    @Override
    public final ConfigBase getConfigBase(final String key) throws InvalidSettingsException {
        final AbstractConfigEntry entry = getEntry(key);
        if (entry instanceof ConfigBase) {
            return (ConfigBase)entry;
        }
        throw new InvalidSettingsException("Config for key \"" + key + "\" not found.");
    }

    /**
     * @param key a name
     * @return what was under it, {@code null} if there was nothing
     */
    public final AbstractConfigEntry removeConfig(final String key) {
        return m_entries.remove(key);
    }

    /** @param entry takes the place of what has the same key */
    public void addEntry(final AbstractConfigEntry entry) {
        m_entries.put(entry.getKey(), entry);
    }

    /**
     * @param key a name
     * @return what is under it, {@code null} if there is nothing
     */
    public AbstractConfigEntry getEntry(final String key) {
        return m_entries.get(key);
    }

    @Override
    public Set<String> keySet() {
        return Collections.unmodifiableSet(m_entries.keySet());
    }

    @Override
    public boolean containsKey(final String key) {
        return m_entries.containsKey(key);
    }

    @Override
    public final Iterator<String> iterator() {
        return keySet().iterator();
    }

    @Override
    public void copyTo(final ConfigBaseWO destination) {
        for (final AbstractConfigEntry entry : m_entries.values()) {
            if (entry instanceof ConfigBase) {
                ((ConfigBase)entry).copyTo(destination.addConfigBase(entry.getKey()));
            } else {
                ((ConfigBase)destination).addEntry(entry);
            }
        }
    }

    @Override
    public final void saveToXML(final OutputStream output) throws IOException {
        XMLConfig.save(this, output);
    }

    /**
     * Reads settings from XML into this group and closes the stream.
     *
     * @param input what {@link #saveToXML} wrote
     * @throws IOException if reading fails or the file is damaged
     */
    public void load(final InputStream input) throws IOException {
        XMLConfig.load(this, input);
    }

    private void put(final ConfigEntries type, final String key, final Serializable value) {
        addEntry(new ConfigValue(type, key, value));
    }

    private <T> T get(final Class<T> type, final ConfigEntries kind, final String key) throws InvalidSettingsException {
        final AbstractConfigEntry entry = getEntry(key);
        if (entry == null || entry.getType() != kind) {
            throw new InvalidSettingsException(kind.label() + " for key \"" + key + "\" not found.");
        }
        return type.cast(((ConfigValue)entry).value());
    }

    private <T> T get(final Class<T> type, final ConfigEntries kind, final String key, final T fallback) {
        try {
            return get(type, kind, key);
        } catch (final InvalidSettingsException ex) { // there is no such value, that is what the fallback is for
            return fallback;
        }
    }

    @Override
    public int getInt(final String key) throws InvalidSettingsException {
        return get(Integer.class, ConfigEntries.xint, key);
    }

    @Override
    public int getInt(final String key, final int fallback) {
        return get(Integer.class, ConfigEntries.xint, key, fallback);
    }

    @Override
    public void addInt(final String key, final int value) {
        put(ConfigEntries.xint, key, value);
    }

    @Override
    public double getDouble(final String key) throws InvalidSettingsException {
        return get(Double.class, ConfigEntries.xdouble, key);
    }

    @Override
    public double getDouble(final String key, final double fallback) {
        return get(Double.class, ConfigEntries.xdouble, key, fallback);
    }

    @Override
    public void addDouble(final String key, final double value) {
        put(ConfigEntries.xdouble, key, value);
    }

    @Override
    public float getFloat(final String key) throws InvalidSettingsException {
        return get(Float.class, ConfigEntries.xfloat, key);
    }

    @Override
    public float getFloat(final String key, final float fallback) {
        return get(Float.class, ConfigEntries.xfloat, key, fallback);
    }

    @Override
    public void addFloat(final String key, final float value) {
        put(ConfigEntries.xfloat, key, value);
    }

    @Override
    public long getLong(final String key) throws InvalidSettingsException {
        return get(Long.class, ConfigEntries.xlong, key);
    }

    @Override
    public long getLong(final String key, final long fallback) {
        return get(Long.class, ConfigEntries.xlong, key, fallback);
    }

    @Override
    public void addLong(final String key, final long value) {
        put(ConfigEntries.xlong, key, value);
    }

    @Override
    public short getShort(final String key) throws InvalidSettingsException {
        return get(Short.class, ConfigEntries.xshort, key);
    }

    @Override
    public short getShort(final String key, final short fallback) {
        return get(Short.class, ConfigEntries.xshort, key, fallback);
    }

    @Override
    public void addShort(final String key, final short value) {
        put(ConfigEntries.xshort, key, value);
    }

    @Override
    public byte getByte(final String key) throws InvalidSettingsException {
        return get(Byte.class, ConfigEntries.xbyte, key);
    }

    @Override
    public byte getByte(final String key, final byte fallback) {
        return get(Byte.class, ConfigEntries.xbyte, key, fallback);
    }

    @Override
    public void addByte(final String key, final byte value) {
        put(ConfigEntries.xbyte, key, value);
    }

    @Override
    public char getChar(final String key) throws InvalidSettingsException {
        return get(Character.class, ConfigEntries.xchar, key);
    }

    @Override
    public char getChar(final String key, final char fallback) {
        return get(Character.class, ConfigEntries.xchar, key, fallback);
    }

    @Override
    public void addChar(final String key, final char value) {
        put(ConfigEntries.xchar, key, value);
    }

    @Override
    public boolean getBoolean(final String key) throws InvalidSettingsException {
        return get(Boolean.class, ConfigEntries.xboolean, key);
    }

    @Override
    public boolean getBoolean(final String key, final boolean fallback) {
        return get(Boolean.class, ConfigEntries.xboolean, key, fallback);
    }

    @Override
    public void addBoolean(final String key, final boolean value) {
        put(ConfigEntries.xboolean, key, value);
    }

    @Override
    public String getString(final String key) throws InvalidSettingsException {
        return get(String.class, ConfigEntries.xstring, key);
    }

    @Override
    public String getString(final String key, final String fallback) {
        return get(String.class, ConfigEntries.xstring, key, fallback);
    }

    @Override
    public void addString(final String key, final String value) {
        put(ConfigEntries.xstring, key, value);
    }

    @Override
    public int[] getIntArray(final String key) throws InvalidSettingsException {
        return ConfigArrays.read(this, key, int[].class, ConfigBaseRO::getInt);
    }

    @Override
    public int[] getIntArray(final String key, final int... fallback) {
        return ConfigArrays.read(this, key, int[].class, ConfigBaseRO::getInt, fallback);
    }

    @Override
    public void addIntArray(final String key, final int... values) {
        ConfigArrays.write(this, key, ConfigEntries.xint, values);
    }

    @Override
    public double[] getDoubleArray(final String key) throws InvalidSettingsException {
        return ConfigArrays.read(this, key, double[].class, ConfigBaseRO::getDouble);
    }

    @Override
    public double[] getDoubleArray(final String key, final double... fallback) {
        return ConfigArrays.read(this, key, double[].class, ConfigBaseRO::getDouble, fallback);
    }

    @Override
    public void addDoubleArray(final String key, final double... values) {
        ConfigArrays.write(this, key, ConfigEntries.xdouble, values);
    }

    @Override
    public float[] getFloatArray(final String key) throws InvalidSettingsException {
        return ConfigArrays.read(this, key, float[].class, ConfigBaseRO::getFloat);
    }

    @Override
    public float[] getFloatArray(final String key, final float... fallback) {
        return ConfigArrays.read(this, key, float[].class, ConfigBaseRO::getFloat, fallback);
    }

    @Override
    public void addFloatArray(final String key, final float... values) {
        ConfigArrays.write(this, key, ConfigEntries.xfloat, values);
    }

    @Override
    public long[] getLongArray(final String key) throws InvalidSettingsException {
        return ConfigArrays.read(this, key, long[].class, ConfigBaseRO::getLong);
    }

    @Override
    public long[] getLongArray(final String key, final long... fallback) {
        return ConfigArrays.read(this, key, long[].class, ConfigBaseRO::getLong, fallback);
    }

    @Override
    public void addLongArray(final String key, final long... values) {
        ConfigArrays.write(this, key, ConfigEntries.xlong, values);
    }

    @Override
    public byte[] getByteArray(final String key) throws InvalidSettingsException {
        return ConfigArrays.read(this, key, byte[].class, ConfigBaseRO::getByte);
    }

    @Override
    public byte[] getByteArray(final String key, final byte... fallback) {
        return ConfigArrays.read(this, key, byte[].class, ConfigBaseRO::getByte, fallback);
    }

    @Override
    public void addByteArray(final String key, final byte... values) {
        ConfigArrays.write(this, key, ConfigEntries.xbyte, values);
    }

    @Override
    public char[] getCharArray(final String key) throws InvalidSettingsException {
        return ConfigArrays.read(this, key, char[].class, ConfigBaseRO::getChar);
    }

    @Override
    public char[] getCharArray(final String key, final char... fallback) {
        return ConfigArrays.read(this, key, char[].class, ConfigBaseRO::getChar, fallback);
    }

    @Override
    public void addCharArray(final String key, final char... values) {
        ConfigArrays.write(this, key, ConfigEntries.xchar, values);
    }

    @Override
    public boolean[] getBooleanArray(final String key) throws InvalidSettingsException {
        return ConfigArrays.read(this, key, boolean[].class, ConfigBaseRO::getBoolean);
    }

    @Override
    public boolean[] getBooleanArray(final String key, final boolean... fallback) {
        return ConfigArrays.read(this, key, boolean[].class, ConfigBaseRO::getBoolean, fallback);
    }

    @Override
    public void addBooleanArray(final String key, final boolean... values) {
        ConfigArrays.write(this, key, ConfigEntries.xboolean, values);
    }

    @Override
    public String[] getStringArray(final String key) throws InvalidSettingsException {
        return ConfigArrays.read(this, key, String[].class, ConfigBaseRO::getString);
    }

    @Override
    public String[] getStringArray(final String key, final String... fallback) {
        return ConfigArrays.read(this, key, String[].class, ConfigBaseRO::getString, fallback);
    }

    @Override
    public void addStringArray(final String key, final String... values) {
        ConfigArrays.write(this, key, ConfigEntries.xstring, values);
    }

    @Override
    public final String toStringValue() {
        return m_entries.values().toString();
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof ConfigBase && getKey().equals(((ConfigBase)other).getKey())
            && m_entries.equals(((ConfigBase)other).m_entries);
    }

    @Override
    public int hashCode() {
        return Objects.hash(getKey(), (Map<String, AbstractConfigEntry>)m_entries);
    }
}
