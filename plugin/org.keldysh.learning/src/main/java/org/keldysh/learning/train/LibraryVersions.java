package org.keldysh.learning.train;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Versions of the libraries that decide about the bits of a training, from the descriptors in their own jars. */
final class LibraryVersions {

    private static final Map<String, String> DESCRIPTORS =
        Map.of("deeplearning4j", "org.deeplearning4j/deeplearning4j-nn", "nd4j", "org.nd4j/nd4j-api", "openblas",
            "org.bytedeco/openblas");

    private LibraryVersions() {
    }

    /** @return version by name of library; "unknown" where the jar has no descriptor */
    static Map<String, String> get() {
        final Map<String, String> versions = new TreeMap<>();
        DESCRIPTORS.forEach((name, artifact) -> versions.put(name, version(artifact)));
        return versions;
    }

    private static String version(final String artifact) {
        final String resource = "META-INF/maven/" + artifact + "/pom.properties";
        try (InputStream in = LibraryVersions.class.getClassLoader().getResourceAsStream(resource)) {
            final Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "unknown");
        } catch (final IOException e) {
            throw new UncheckedIOException("The versions of the libraries cannot be read.", e);
        }
    }
}
