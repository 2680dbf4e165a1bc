package org.keldysh.headless.report;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions of everything that a result depends on. */
public final class Versions {

    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[^-]*(?:-[A-Z0-9][^-]*)?)(?:-[a-z].*)?\\.jar");

    private Versions() {
    }

    /** @return version of this program */
    public static String keldysh() {
        final Properties properties = new Properties();
        try (InputStream in = Versions.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    /** @return version and vendor of the Java runtime */
    public static String java() {
        return System.getProperty("java.runtime.version") + " (" + System.getProperty("java.vm.name") + ", "
            + System.getProperty("java.vendor") + ")";
    }

    /** @return operating system, architecture and number of processors */
    public static String operatingSystem() {
        return System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
            + System.getProperty("os.arch") + ", " + Runtime.getRuntime().availableProcessors() + " processors";
    }

    /** @return versions of this program, the bundles with the nodes, and what they run on, by name */
    public static Map<String, String> software() {
        final Map<String, String> versions = new LinkedHashMap<>();
        versions.put("keldysh", keldysh());
        versions.put("Java", java());
        versions.put("Operating system", operatingSystem());
        versions.putAll(bundles());
        return versions;
    }

    /** @return versions of all libraries by name */
    public static Map<String, String> libraries() {
        return libraries(System.getProperty("java.class.path"));
    }

    /** Bundles are told by their manifests, as KNIME does it. */
    private static Map<String, String> bundles() {
        final Map<String, String> bundles = new TreeMap<>();
        try {
            for (final URL url : Collections.list(Versions.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
                try (InputStream in = url.openStream()) {
                    final Attributes manifest = new Manifest(in).getMainAttributes();
                    final String name = manifest.getValue("Bundle-SymbolicName");
                    if (name != null && name.startsWith("org.keldysh.")) {
                        bundles.put(name.replaceFirst(";.*", ""), manifest.getValue("Bundle-Version"));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundles;
    }

    /** Libraries are told by the names of their files on the class path. */
    static Map<String, String> libraries(final String classPath) {
        final Map<String, String> libraries = new TreeMap<>();
        Arrays.stream(classPath.split(Pattern.quote(File.pathSeparator))).map(path -> new File(path).getName())
            .map(JAR::matcher).filter(Matcher::matches).forEach(jar -> libraries.put(jar.group(1), jar.group(2)));
        libraries.keySet().removeIf(name -> name.startsWith("org.keldysh.") || name.startsWith("org.knime."));
        return libraries;
    }
}
