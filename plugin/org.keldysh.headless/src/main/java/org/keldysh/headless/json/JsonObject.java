package org.keldysh.headless.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.keldysh.headless.NearestName;
import org.keldysh.headless.UserException;

/**
 * A JSON object of which every key is asked for by name and type. Every refusal is a {@link UserException} that names the
 * file and the full key, for example {@code device.temperature}.
 */
public final class JsonObject {

    private final Path m_file;

    private final String m_prefix;

    private final JsonNode m_node;

    JsonObject(final Path file, final String prefix, final JsonNode node) {
        m_file = file;
        m_prefix = prefix;
        m_node = node;
    }

    /** @return the file that holds the object */
    public Path file() {
        return m_file;
    }

    /**
     * Refuses keys that nobody reads: most are misspelt.
     *
     * @param known all keys that the object may have
     * @return this object
     */
    public JsonObject allowOnly(final Set<String> known) {
        for (final Iterator<String> keys = m_node.fieldNames(); keys.hasNext();) {
            final String key = keys.next();
            if (!known.contains(key)) {
                throw new UserException("The file " + m_file + " has an unknown key \"" + m_prefix + key + "\"; "
                    + NearestName.suggestion(key, known));
            }
        }
        return this;
    }

    /**
     * @param key a key
     * @return whether this object has it
     */
    public boolean has(final String key) {
        return m_node.has(key);
    }

    /**
     * @param key name of a nested object
     * @return the object
     */
    public JsonObject object(final String key) {
        final JsonNode value = required(key);
        if (!value.isObject()) {
            throw wrong(key, "must be an object, { ... }", value);
        }
        return new JsonObject(m_file, m_prefix + key + ".", value);
    }

    /**
     * @param key name of a number
     * @return the number, finite
     */
    public double number(final String key) {
        return finite(key, required(key));
    }

    /**
     * @param key name of a whole number
     * @return the number
     */
    public int integer(final String key) {
        final JsonNode value = required(key);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw wrong(key, "must be a whole number below 2^31", value);
        }
        return value.intValue();
    }

    /**
     * @param key name of a whole number
     * @return the number
     */
    public long longInteger(final String key) {
        final JsonNode value = required(key);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(key, "must be a whole number below 2^63", value);
        }
        return value.longValue();
    }

    /**
     * @param key name of a truth value
     * @return the value
     */
    public boolean truth(final String key) {
        final JsonNode value = required(key);
        if (!value.isBoolean()) {
            throw wrong(key, "must be true or false", value);
        }
        return value.booleanValue();
    }

    /**
     * @param key name of a text
     * @return the text, not blank
     */
    public String text(final String key) {
        final JsonNode value = required(key);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw wrong(key, "must be a text in quotes", value);
        }
        return value.textValue();
    }

    /**
     * @param key name of a list of numbers
     * @return the numbers, all finite
     */
    public double[] numbers(final String key) {
        final JsonNode value = required(key);
        if (!value.isArray()) {
            throw wrong(key, "must be a list of numbers, [ ... ]", value);
        }
        final double[] numbers = new double[value.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = finite(key + "[" + i + "]", value.get(i));
        }
        return numbers;
    }

    /**
     * @param key a key of this object
     * @param reason why its value cannot be used, for example "must be at least 2, but is 1"
     * @return the exception to throw
     */
    public UserException refusal(final String key, final String reason) {
        return new UserException("In the file " + m_file + " the value of \"" + m_prefix + key + "\" " + reason
            + (reason.endsWith(".") ? "" : "."));
    }

    /**
     * @param keys keys that this object must have
     * @return this object
     */
    public JsonObject require(final Iterable<String> keys) {
        final List<String> missing = new ArrayList<>();
        for (final String key : keys) {
            if (!m_node.has(key)) {
                missing.add('"' + m_prefix + key + '"');
            }
        }
        if (!missing.isEmpty()) {
            throw new UserException("The file " + m_file + " lacks the " + (missing.size() == 1 ? "key " : "keys ")
                + String.join(", ", missing) + "; add " + (missing.size() == 1 ? "it." : "them."));
        }
        return this;
    }

    private JsonNode required(final String key) {
        require(List.of(key));
        return m_node.get(key);
    }

    private double finite(final String key, final JsonNode value) {
        if (!value.isNumber()) {
            throw wrong(key, "must be a number", value);
        }
        if (!Double.isFinite(value.doubleValue())) {
            throw wrong(key, "must be a finite number", value);
        }
        return value.doubleValue();
    }

    private UserException wrong(final String key, final String requirement, final JsonNode found) {
        return refusal(key, requirement + ", but is " + describe(found));
    }

    private static String describe(final JsonNode value) {
        final String text = value.toString();
        return text.length() <= 40 ? text : text.substring(0, 37) + "...";
    }
}
