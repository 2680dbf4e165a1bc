package org.keldysh.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A file in the zip of an update site, also one inside a jar or inside a jar of a jar.
 *
 * @param path the names of the archives and of the file, outermost first, without that of the zip itself
 */
record SiteEntry(List<String> path) {

    private static final String PLUGINS = "plugins/";

    /** Lists all files of a zip, those of nested jars included. */
    static List<SiteEntry> list(final Path zip) throws IOException {
        final List<SiteEntry> entries = new ArrayList<>();
        try (InputStream in = Files.newInputStream(zip)) {
            collect(in, List.of(), entries);
        }
        return entries;
    }

    private static void collect(final InputStream in, final List<String> outer, final List<SiteEntry> entries) throws IOException {
        // Not closed: that would close the archive around it.
        final ZipInputStream archive = new ZipInputStream(in);
        for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            final List<String> path = new ArrayList<>(outer);
            path.add(entry.getName());
            if (!entry.isDirectory()) {
                entries.add(new SiteEntry(List.copyOf(path)));
            }
            if (entry.getName().endsWith(".jar")) {
                collect(archive, path, entries);
            }
        }
    }

    /** The symbolic name of the bundle which this entry is or belongs to; empty for anything else on the site. */
    String bundle() {
        final String outermost = path.get(0);
        // The file is named name_version.jar, and only the name may hold more underscores.
        return outermost.startsWith(PLUGINS) ? outermost.substring(PLUGINS.length()).replaceFirst("_[^_]*$", "") : "";
    }

    /** The name of the file inside the innermost archive. */
    String file() {
        return path.get(path.size() - 1);
    }

    @Override
    public String toString() {
        return String.join("!", path);
    }
}
