package org.keldysh.headless.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keldysh.headless.UserException;

class JsonFileTest {

    @TempDir
    Path m_folder;

    private JsonObject read(final String json) throws IOException {
        return JsonFile.read(Files.writeString(m_folder.resolve("input.json"), json));
    }

    private static void assertRefused(final String expected, final Runnable reading) {
        final String message = assertThrows(UserException.class, reading::run).getMessage();
        assertTrue(message.contains("input.json"), message);
        assertTrue(message.contains(expected), message);
        assertEquals(1, message.lines().count(), message);
    }

    @Test
    void readsValuesOfEveryType() throws IOException {
        final JsonObject object = read("{\"n\":1.5,\"i\":3,\"l\":9007199254740993,\"t\":true,\"s\":\"x\",\"a\":[1,2e-3],"
            + "\"o\":{\"i\":4}}");
        assertEquals(1.5, object.number("n"));
        assertEquals(3, object.integer("i"));
        assertEquals(9007199254740993L, object.longInteger("l"));
        assertTrue(object.truth("t"));
        assertEquals("x", object.text("s"));
        assertArrayEquals(new double[] {1, 0.002}, object.numbers("a"));
        assertEquals(4, object.object("o").integer("i"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"a\": 1,,}                | line 1, column 9",
        "{\"a\": 1                   | line 1",
        "`{\n\"a\": tru}`            | line 2, column",
        "{\"a\": 1} {}               | line 1",
        "{\"a\": 1, \"a\": 2}        | Duplicate field 'a'",
        "[1, 2]                      | one JSON object",
        "``                          | one JSON object"})
    void refusesBrokenJson(final String json, final String expected) {
        assertRefused(expected, () -> readUnchecked(json));
    }

    private JsonObject readUnchecked(final String json) {
        try {
            return read(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void refusesAMissingFileAndAFolder() {
        assertRefused("does not exist", () -> JsonFile.read(m_folder.resolve("input.json")));
        final Path folder = m_folder.resolve("input.json");
        folder.toFile().mkdir();
        assertRefused("is a folder", () -> JsonFile.read(folder));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "NUMBER  | \"1\"       | \"part.key\" must be a number, but is \"1\"",
        "NUMBER  | null        | \"part.key\" must be a number, but is null",
        "NUMBER  | NaN         | \"part.key\" must be a finite number, but is",
        "NUMBER  | 1e999       | \"part.key\" must be a finite number",
        "INTEGER | 1.5         | \"part.key\" must be a whole number below 2^31, but is 1.5",
        "INTEGER | 3000000000  | \"part.key\" must be a whole number below 2^31, but is 3000000000",
        "LONG    | 1e30        | \"part.key\" must be a whole number below 2^63",
        "TRUTH   | 1           | \"part.key\" must be true or false, but is 1",
        "TEXT    | 1           | \"part.key\" must be a text",
        "NUMBERS | 1           | \"part.key\" must be a list of numbers, [ ... ], but is 1",
        "NUMBERS | [1, NaN]    | \"part.key[1]\" must be a finite number",
        "NUMBERS | [1, \"2\"]  | \"part.key[1]\" must be a number, but is \"2\"",
        "OBJECT  | []          | \"part.key\" must be an object"})
    void refusesValuesOfTheWrongType(final Reading reading, final String value, final String expected) throws IOException {
        final JsonObject part = read("{\"part\": {\"key\": " + value + "}}").object("part");
        assertRefused(expected.replace("\"part.key", "the value of \"part.key"), () -> reading.m_read.accept(part));
    }

    private enum Reading {
        NUMBER(object -> object.number("key")), INTEGER(object -> object.integer("key")),
        LONG(object -> object.longInteger("key")), TRUTH(object -> object.truth("key")),
        TEXT(object -> object.text("key")), NUMBERS(object -> object.numbers("key")),
        OBJECT(object -> object.object("key"));

        private final Consumer<JsonObject> m_read;

        Reading(final Consumer<JsonObject> read) {
            m_read = read;
        }
    }

    @Test
    void namesMissingAndUnknownKeys() throws IOException {
        final JsonObject part = read("{\"part\": {\"temprature\": 1}}").object("part");
        assertRefused("lacks the key \"part.temperature\"", () -> part.number("temperature"));
        assertRefused("unknown key \"part.temprature\"; did you mean \"temperature\"",
            () -> part.allowOnly(Set.of("temperature", "length")));
    }
}
