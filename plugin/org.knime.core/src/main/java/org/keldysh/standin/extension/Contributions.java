package org.keldysh.standin.extension;

import java.util.List;

/** What bundles contribute to extension points: from the extension registry inside OSGi, else from the class path. */
public final class Contributions {

    private Contributions() {
    }

    /**
     * @param extensionPoint the identifier of an extension point
     * @return everything that is contributed to it
     */
    public static List<Contribution> to(final String extensionPoint) {
        return insideOsgi() ? RegistryContributions.to(extensionPoint) : ClassPathContributions.to(extensionPoint);
    }

    private static boolean insideOsgi() {
        try {
            return RegistryContributions.isAvailable();
        } catch (final NoClassDefFoundError ex) { // there is no OSGi on the class path at all
            return false;
        }
    }
}
