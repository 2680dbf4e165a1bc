package org.knime.core.node.config.base;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

import org.knime.core.node.InvalidSettingsException;

/**
 * Reads a group of settings. The methods without default throw {@link InvalidSettingsException} when there is no value
 * of the wanted kind under the key; the ones with default return it.
 */
@SuppressWarnings("javadoc")
public interface ConfigBaseRO extends Iterable<String> {

    String getKey();

    Set<String> keySet();

    boolean containsKey(String key);

    ConfigBase getConfigBase(String key) throws InvalidSettingsException;

    void copyTo(ConfigBaseWO destination);

    /** Writes these settings as XML and closes the stream. */
    void saveToXML(OutputStream output) throws IOException;

    int getInt(String key) throws InvalidSettingsException;

    int getInt(String key, int fallback);

    int[] getIntArray(String key) throws InvalidSettingsException;

    int[] getIntArray(String key, int... fallback);

    double getDouble(String key) throws InvalidSettingsException;

    double getDouble(String key, double fallback);

    double[] getDoubleArray(String key) throws InvalidSettingsException;

    double[] getDoubleArray(String key, double... fallback);

    float getFloat(String key) throws InvalidSettingsException;

    float getFloat(String key, float fallback);

    float[] getFloatArray(String key) throws InvalidSettingsException;

    float[] getFloatArray(String key, float... fallback);

    long getLong(String key) throws InvalidSettingsException;

    long getLong(String key, long fallback);

    long[] getLongArray(String key) throws InvalidSettingsException;

    long[] getLongArray(String key, long... fallback);

    short getShort(String key) throws InvalidSettingsException;

    short getShort(String key, short fallback);

    byte getByte(String key) throws InvalidSettingsException;

    byte getByte(String key, byte fallback);

    byte[] getByteArray(String key) throws InvalidSettingsException;

    byte[] getByteArray(String key, byte... fallback);

    char getChar(String key) throws InvalidSettingsException;

    char getChar(String key, char fallback);

    char[] getCharArray(String key) throws InvalidSettingsException;

    char[] getCharArray(String key, char... fallback);

    boolean getBoolean(String key) throws InvalidSettingsException;

    boolean getBoolean(String key, boolean fallback);

    boolean[] getBooleanArray(String key) throws InvalidSettingsException;

    boolean[] getBooleanArray(String key, boolean... fallback);

    String getString(String key) throws InvalidSettingsException;

    String getString(String key, String fallback);

    String[] getStringArray(String key) throws InvalidSettingsException;

    String[] getStringArray(String key, String... fallback);
}
