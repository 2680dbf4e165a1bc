package org.keldysh.standin.parameters;

import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.knime.core.data.DataType;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.node.parameters.persistence.Persistable;

/** The forms in which the values of fields are stored. */
final class ValueFormats {

    private static final Map<Class<?>, Kind<?>> KINDS = new HashMap<>();

    static {
        add(Integer.class, NodeSettingsRO::getInt, NodeSettingsWO::addInt, 0);
        add(Double.class, NodeSettingsRO::getDouble, NodeSettingsWO::addDouble, 0.0);
        add(Long.class, NodeSettingsRO::getLong, NodeSettingsWO::addLong, 0L);
        add(Float.class, NodeSettingsRO::getFloat, NodeSettingsWO::addFloat, 0f);
        add(Boolean.class, NodeSettingsRO::getBoolean, NodeSettingsWO::addBoolean, false);
        add(Character.class, NodeSettingsRO::getChar, NodeSettingsWO::addChar, ' ');
        add(Byte.class, NodeSettingsRO::getByte, NodeSettingsWO::addByte, (byte)0);
        add(String.class, NodeSettingsRO::getString, NodeSettingsWO::addString, null);
        add(int[].class, NodeSettingsRO::getIntArray, NodeSettingsWO::addIntArray, new int[0]);
        add(double[].class, NodeSettingsRO::getDoubleArray, NodeSettingsWO::addDoubleArray, new double[0]);
        add(long[].class, NodeSettingsRO::getLongArray, NodeSettingsWO::addLongArray, new long[0]);
        add(float[].class, NodeSettingsRO::getFloatArray, NodeSettingsWO::addFloatArray, new float[0]);
        add(boolean[].class, NodeSettingsRO::getBooleanArray, NodeSettingsWO::addBooleanArray, new boolean[0]);
        add(char[].class, NodeSettingsRO::getCharArray, NodeSettingsWO::addCharArray, new char[0]);
        add(byte[].class, NodeSettingsRO::getByteArray, NodeSettingsWO::addByteArray, new byte[0]);
        add(String[].class, NodeSettingsRO::getStringArray, NodeSettingsWO::addStringArray, new String[0]);
        add(DataType.class, NodeSettingsRO::getDataType, NodeSettingsWO::addDataType, StringCell.TYPE);
    }

    private ValueFormats() {
    }

    /** Reads a value under a key. */
    private interface Reader<T> {
        T read(NodeSettingsRO settings, String key) throws InvalidSettingsException;
    }

    /** Writes a value under a key. */
    private interface Writer<T> {
        void write(NodeSettingsWO settings, String key, T value);
    }

    /** A class of values: how to read and write them and what stands for none. */
    private record Kind<T>(Reader<T> reader, Writer<T> writer, T none) {
    }

    private static <T> void add(final Class<T> type, final Reader<T> reader, final Writer<T> writer, final T none) {
        KINDS.put(type, new Kind<>(reader, writer, none));
    }

    /**
     * @param field a field
     * @param key the key under which it is stored
     * @return the form of its value
     */
    static Format of(final Field field, final String key) {
        final Class<?> type = field.getType();
        if (Persistable.class.isAssignableFrom(type)) {
            return new NestedFormat(key, GroupFormat.of(type));
        }
        if (type.equals(Optional.class)) {
            final var content =
                (Class<?>)((ParameterizedType)field.getGenericType()).getActualTypeArguments()[0];
            return new OptionalFormat(key, of(content, key), none(content));
        }
        return of(type, key);
    }

    private static Format of(final Class<?> type, final String key) {
        if (type.isEnum()) {
            return new EnumFormat(key, type);
        }
        return new ValueFormat<>(kind(type), key);
    }

    private static Object none(final Class<?> type) {
        return type.isEnum() ? null : kind(type).none();
    }

    private static Kind<?> kind(final Class<?> type) {
        final Kind<?> kind = KINDS.get(type.isPrimitive() ? MethodType.methodType(type).wrap()
            .returnType() : type);
        if (kind == null) {
            throw new IllegalArgumentException(
                "Parameters of " + type + " cannot be stored; they need a persistor of their own.");
        }
        return kind;
    }

    /** A value of a known class. */
    private record ValueFormat<T>(Kind<T> kind, String key) implements Format {

        @Override
        public Object load(final NodeSettingsRO settings) throws InvalidSettingsException {
            return kind.reader().read(settings, key);
        }

        @Override
        @SuppressWarnings("unchecked") // the field is of the class that belongs to this kind
        public void save(final Object value, final NodeSettingsWO settings) {
            kind.writer().write(settings, key, (T)value);
        }
    }
}
