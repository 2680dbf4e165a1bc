package org.keldysh.knime.port;

import java.io.IOException;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** Reads mandatory fields of a JSON object; each failure says which field is wrong. */
final class JsonFields {

    private final JsonObject m_object;

    JsonFields(final JsonObject object) {
        m_object = object;
    }

    double number(final String key) throws IOException {
        final JsonPrimitive value = primitive(key);
        if (!value.isNumber()) {
            throw wrong(key, "a number");
        }
        return value.getAsDouble();
    }

    int integer(final String key) throws IOException {
        final double value = number(key);
        if (value != (int)value) {
            throw wrong(key, "an integer");
        }
        return (int)value;
    }

    boolean truth(final String key) throws IOException {
        final JsonPrimitive value = primitive(key);
        if (!value.isBoolean()) {
            throw wrong(key, "true or false");
        }
        return value.getAsBoolean();
    }

    JsonObject object(final String key) throws IOException {
        if (element(key) instanceof JsonObject object) {
            return object;
        }
        throw wrong(key, "an object");
    }

    JsonArray array(final String key) throws IOException {
        if (element(key) instanceof JsonArray array) {
            return array;
        }
        throw wrong(key, "an array");
    }

    private JsonPrimitive primitive(final String key) throws IOException {
        if (element(key) instanceof JsonPrimitive primitive) {
            return primitive;
        }
        throw wrong(key, "a number or truth value");
    }

    private JsonElement element(final String key) throws IOException {
        if (!m_object.has(key)) {
            throw new IOException("the field \"" + key + "\" is missing");
        }
        return m_object.get(key);
    }

    private static IOException wrong(final String key, final String expected) {
        return new IOException("the field \"" + key + "\" is not " + expected);
    }
}
