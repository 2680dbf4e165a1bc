package org.keldysh.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What may be on the update site, and what may not. */
final class SiteRules {

    /** Fragments with native libraries, and the folder in which JavaCPP looks for those of that platform. */
    static final Map<String, String> FRAGMENTS = Map.of( //
        "org.keldysh.learning.linux.x86_64", "linux-x86_64", //
        "org.keldysh.learning.win32.x86_64", "windows-x86_64", //
        "org.keldysh.learning.macosx.x86_64", "macosx-x86_64", //
        "org.keldysh.learning.macosx.aarch64", "macosx-arm64");

    static final List<String> MAIN_BUNDLES = List.of("org.keldysh.physics", "org.keldysh.learning", "org.keldysh.knime");

    private static final Pattern STAND_IN = Pattern.compile("(.*/)?org/(knime|keldysh/standin)/.*");
    private static final Pattern NATIVE = Pattern.compile(".*\\.(so(\\.\\d+)*|dll|dylib|jnilib|exe)");

    private SiteRules() {
    }

    /** One sentence for each entry that must not be there. */
    static List<String> violations(final List<SiteEntry> entries) {
        final List<String> violations = new ArrayList<>();
        for (final SiteEntry entry : entries) {
            final String bundle = entry.bundle();
            if (!bundle.isEmpty() && !MAIN_BUNDLES.contains(bundle) && !FRAGMENTS.containsKey(bundle)) {
                violations.add(entry + " belongs to a bundle that is not ours.");
            }
            if (STAND_IN.matcher(entry.file()).matches()) {
                violations.add(entry + " belongs to KNIME or to a stand-in.");
            }
            if (isNative(entry) && !isAllowed(entry)) {
                violations.add(entry + " is a native library in the wrong bundle.");
            }
        }
        return violations;
    }

    private static boolean isNative(final SiteEntry entry) {
        return NATIVE.matcher(entry.file()).matches();
    }

    private static boolean isAllowed(final SiteEntry entry) {
        final String platform = FRAGMENTS.get(entry.bundle());
        return platform != null && List.of(entry.file().split("/")).contains(platform);
    }
}
