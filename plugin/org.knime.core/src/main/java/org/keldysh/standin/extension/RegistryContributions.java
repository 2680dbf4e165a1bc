package org.keldysh.standin.extension;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;

/** What the extension registry of a running platform holds. */
final class RegistryContributions {

    private RegistryContributions() {
    }

    static boolean isAvailable() {
        return Platform.isRunning();
    }

    static List<Contribution> to(final String extensionPoint) {
        return Arrays.stream(Platform.getExtensionRegistry().getConfigurationElementsFor(extensionPoint))
            .map(RegistryContributions::contribution).collect(Collectors.toList());
    }

    private static Contribution contribution(final IConfigurationElement element) {
        final Map<String, String> attributes =
            Arrays.stream(element.getAttributeNames()).collect(Collectors.toMap(n -> n, element::getAttribute));
        return new Contribution(attributes,
            name -> Platform.getBundle(element.getContributor().getName()).loadClass(name));
    }
}
