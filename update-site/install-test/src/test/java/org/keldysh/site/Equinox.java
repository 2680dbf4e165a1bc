package org.keldysh.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** An Equinox framework that runs the bundles of a folder which the p2 director has filled. */
final class Equinox implements AutoCloseable {

    private static final long STOP_TIMEOUT_MILLIS = 10_000;

    private final Framework m_framework;

    private Equinox(final Framework framework) {
        m_framework = framework;
    }

    /**
     * Installs and starts every bundle of an installation.
     *
     * @param installation the folder given to the director
     * @param storage a folder for the framework's own files, emptied at the start
     * @return the running framework
     */
    static Equinox start(final Path installation, final Path storage) throws IOException, BundleException {
        final Map<String, String> configuration = new HashMap<>();
        configuration.put(Constants.FRAMEWORK_STORAGE, storage.toString());
        configuration.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        configuration.put("osgi.instance.area", storage.resolve("workspace").toUri().toString());
        // As the launcher of Eclipse does.
        configuration.put("osgi.compatibility.bootdelegation", "true");
        final Framework framework = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow().newFramework(configuration);
        framework.start();
        final Equinox equinox = new Equinox(framework);
        for (final Bundle bundle : equinox.install(installation.resolve("plugins"))) {
            startUnlessFragment(bundle);
        }
        return equinox;
    }

    private List<Bundle> install(final Path plugins) throws IOException, BundleException {
        final List<Bundle> bundles = new ArrayList<>();
        try (Stream<Path> files = Files.list(plugins)) {
            for (final Path file : files.sorted().toList()) {
                // The framework itself is on the class path of this test.
                if (!file.getFileName().toString().startsWith("org.eclipse.osgi_")) {
                    bundles.add(m_framework.getBundleContext().installBundle("reference:" + file.toUri()));
                }
            }
        }
        return bundles;
    }

    private static void startUnlessFragment(final Bundle bundle) throws BundleException {
        if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null) {
            // The extension registry is a service that the bundles of Eclipse register at their start.
            bundle.start(bundle.getSymbolicName().startsWith("org.eclipse.") ? 0 : Bundle.START_ACTIVATION_POLICY);
        }
    }

    List<Bundle> bundles() {
        return Arrays.asList(m_framework.getBundleContext().getBundles());
    }

    Bundle bundle(final String symbolicName) {
        return bundles().stream().filter(b -> b.getSymbolicName().equals(symbolicName)).findFirst()
            .orElseThrow(() -> new AssertionError("The bundle " + symbolicName + " was not installed; there are " + bundles()));
    }

    ExtensionRegistry registry() throws ReflectiveOperationException {
        return new ExtensionRegistry(bundle("org.eclipse.equinox.registry"));
    }

    @Override
    public void close() throws BundleException, InterruptedException {
        m_framework.stop();
        m_framework.waitForStop(STOP_TIMEOUT_MILLIS);
    }
}
