package org.keldysh.site;

import java.nio.file.Path;

/** What the build installed, as it tells the tests by system properties. */
final class Installed {

    private Installed() {
    }

    static Equinox start() throws Exception {
        return Equinox.start(path("installation"), path("framework.storage"));
    }

    static Path updateSite() {
        return path("update.site");
    }

    static Path path(final String property) {
        final String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException("The system property " + property + " is missing; run this test by ./mvnw verify.");
        }
        return Path.of(value);
    }
}
