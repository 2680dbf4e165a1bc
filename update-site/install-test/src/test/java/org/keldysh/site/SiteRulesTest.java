package org.keldysh.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules find what is hidden in an archive inside an archive. */
class SiteRulesTest {

    @TempDir
    Path m_folder;

    @ParameterizedTest
    @CsvSource({ //
        "org.keldysh.learning, org/knime/core/node/NodeModel.class", //
        "org.keldysh.knime, org/keldysh/standin/Engine.class", //
        "org.keldysh.learning, org/bytedeco/openblas/linux-x86_64/libopenblas.so.0", //
        "org.keldysh.learning.linux.x86_64, org/bytedeco/openblas/windows-x86_64/openblas.dll", //
        "org.keldysh.learning.macosx.x86_64, org/bytedeco/openblas/macosx-arm64/libopenblas.dylib", //
        "org.knime.core, plugin.xml"})
    void findsWhatMustNotBeThere(final String bundle, final String file) throws IOException {
        final List<String> violations = SiteRules.violations(SiteEntry.list(siteWith(bundle, file)));
        assertTrue(violations.stream().anyMatch(v -> v.contains(file)), () -> "found only " + violations);
    }

    @ParameterizedTest
    @CsvSource({ //
        "org.keldysh.learning, org/nd4j/linalg/factory/Nd4j.class", //
        "org.keldysh.learning.linux.x86_64, org/bytedeco/openblas/linux-x86_64/libopenblas.so.0", //
        "org.keldysh.learning.win32.x86_64, org/bytedeco/openblas/windows-x86_64/openblas.dll"})
    void leavesAloneWhatMayBeThere(final String bundle, final String file) throws IOException {
        assertEquals(List.of(), SiteRules.violations(SiteEntry.list(siteWith(bundle, file))));
    }

    @Test
    void namesEveryArchiveOnTheWay() throws IOException {
        final Path site = siteWith("org.keldysh.learning", "a/B.class");
        assertTrue(SiteEntry.list(site).contains(
            new SiteEntry(List.of("plugins/org.keldysh.learning_0.1.0.2026.jar", "lib/library.jar", "a/B.class"))));
    }

    /** A site of one bundle with one library, which holds one file. */
    private Path siteWith(final String bundle, final String file) throws IOException {
        final byte[] library = zip(file, new byte[0]);
        final byte[] jar = zip("lib/library.jar", library);
        return Files.write(m_folder.resolve("site.zip"), zip("plugins/" + bundle + "_0.1.0.2026.jar", jar));
    }

    private static byte[] zip(final String name, final byte[] content) throws IOException {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
