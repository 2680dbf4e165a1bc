package org.keldysh.headless.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.keldysh.headless.UserException;

/** Reads JSON files that people write. Duplicate keys and text after the end are errors. */
public final class JsonFile {

    // NaN and Infinity are read here in order to be refused by the key that holds them.
    private static final ObjectMapper MAPPER = JsonMapper.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();

    private JsonFile() {
    }

    /**
     * @param file a file that holds one JSON object
     * @return the object
     * @throws UserException if the file cannot be read or is no JSON object; the message names file, line and column
     */
    public static JsonObject read(final Path file) {
        requireFile(file);
        final JsonNode root;
        try (JsonParser parser = MAPPER.createParser(file.toFile())) {
            root = MAPPER.readTree(parser);
        } catch (JsonProcessingException e) {
            throw new UserException("The file " + file + " is not valid JSON at line " + e.getLocation().getLineNr()
                + ", column " + e.getLocation().getColumnNr() + ": " + sentence(e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new UserException("The file " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
        if (root == null || !root.isObject()) {
            throw new UserException("The file " + file + " must hold one JSON object, { ... }.");
        }
        return new JsonObject(file, "", root);
    }

    private static void requireFile(final Path file) {
        if (!Files.exists(file)) {
            throw new UserException("The file " + file + " does not exist.");
        }
        if (Files.isDirectory(file)) {
            throw new UserException(file + " is a folder; give the path of a JSON file.");
        }
    }

    private static String sentence(final String parserMessage) {
        // The parser adds where the open bracket is; one position per sentence is enough.
        final String line = parserMessage.lines().findFirst().orElse("unknown error")
            .replaceAll("\\s*\\(start marker at .*", "").strip();
        return line.endsWith(".") ? line : line + ".";
    }
}
