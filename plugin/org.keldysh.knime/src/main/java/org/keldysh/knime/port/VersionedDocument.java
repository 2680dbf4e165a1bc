package org.keldysh.knime.port;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;

/**
 * A JSON document with a format version that is the only entry of a zip stream.
 *
 * @param content what it is, for messages, for example "Holstein device"
 * @param entry name of the zip entry
 * @param version newest version that can be read, and the one that is written
 */
record VersionedDocument(String content, String entry, int version) {

    private static final String VERSION = "version";

    private static final Gson GSON = new GsonBuilder().setStrictness(Strictness.STRICT).create();

    /** Reads the body of a document. */
    interface BodyReader<T> {

        T read(JsonObject body) throws IOException;
    }

    void write(final ZipOutputStream zip, final JsonObject body) throws IOException {
        final JsonObject document = body.deepCopy();
        document.addProperty(VERSION, version);
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(GSON.toJson(document).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** @throws IOException with one sentence if the document is missing, damaged or of a newer version */
    <T> T read(final ZipInputStream zip, final BodyReader<T> reader) throws IOException {
        try {
            final ZipEntry next = zip.getNextEntry();
            DamagedContentException.requireEntry(next, entry);
            final JsonObject document = parse(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            requireKnownVersion(new JsonFields(document).integer(VERSION));
            return reader.read(document);
        } catch (final NewerVersionException e) {
            throw e;
        } catch (final IOException e) {
            throw DamagedContentException.of(content, e);
        }
    }

    private static JsonObject parse(final String text) throws IOException {
        try {
            final JsonObject document = GSON.fromJson(text, JsonObject.class);
            if (document == null) {
                throw new IOException("it is empty");
            }
            return document;
        } catch (final JsonParseException e) {
            throw new IOException("it is not valid JSON", e);
        }
    }

    private void requireKnownVersion(final int found) throws IOException {
        if (found > version) {
            throw new NewerVersionException("The stored " + content + " has format version " + found
                + ", but this version of Keldysh reads versions up to " + version + "; update Keldysh.");
        }
    }

    private static final class NewerVersionException extends IOException {

        private static final long serialVersionUID = 1L;

        NewerVersionException(final String message) {
            super(message);
        }
    }
}
