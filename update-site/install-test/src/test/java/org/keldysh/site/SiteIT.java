package org.keldysh.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is in the zip of the update site, nested archives included. */
class SiteIT {

    private static List<SiteEntry> s_entries;

    @BeforeAll
    static void read() throws IOException {
        s_entries = SiteEntry.list(Installed.path("update.site.zip"));
    }

    @Test
    void nothingIsThereThatMustNotBe() {
        assertEquals(List.of(), SiteRules.violations(s_entries));
    }

    @Test
    void theMainBundlesAndTheFragmentsOfTheBuiltPlatformsAreThere() {
        final Set<String> expected = new TreeSet<>(SiteRules.MAIN_BUNDLES);
        final List<String> platforms = List.of(System.getProperty("built.platforms").split(","));
        SiteRules.FRAGMENTS.forEach((fragment, platform) -> {
            if (platforms.contains(platform)) {
                expected.add(fragment);
            }
        });
        assertEquals(expected, bundles());
        assertTrue(expected.size() > SiteRules.MAIN_BUNDLES.size(), "No native libraries are built on this platform: " + platforms);
    }

    @Test
    void everyFragmentHoldsTheLibrariesOfItsPlatform() {
        for (final String fragment : bundles()) {
            final String platform = SiteRules.FRAGMENTS.get(fragment);
            if (platform != null) {
                assertTrue(s_entries.stream().filter(e -> e.bundle().equals(fragment))
                    .anyMatch(e -> e.file().contains("/" + platform + "/") && e.file().contains("nd4j")), fragment);
            }
        }
    }

    @Test
    void theZipHoldsWhatTheRepositoryHolds() throws IOException {
        final Set<String> inZip = s_entries.stream().map(e -> e.path().get(0)).filter(p -> p.startsWith("plugins/")).collect(Collectors.toSet());
        try (Stream<Path> plugins = Files.list(Installed.updateSite().resolve("plugins"))) {
            final Set<String> inRepository = plugins.map(p -> "plugins/" + p.getFileName()).collect(Collectors.toSet());
            assertEquals(inRepository, inZip);
        }
    }

    private static Set<String> bundles() {
        return s_entries.stream().map(SiteEntry::bundle).filter(b -> !b.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }
}
