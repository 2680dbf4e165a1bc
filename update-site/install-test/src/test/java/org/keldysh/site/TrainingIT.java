package org.keldysh.site;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.Callable;

import org.keldysh.site.probe.TrainingProbe;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** Native libraries are found and a network learns, inside the framework that KNIME runs in. */
class TrainingIT {

    private static final double MAXIMUM_ERROR = 0.02;

    @Test
    void aNetworkTrainsAndRunsInsideTheInstalledBundle() throws Exception {
        final URL probes = TrainingProbe.class.getProtectionDomain().getCodeSource().getLocation();
        try (Equinox equinox = Installed.start()) {
            final Bundle learning = equinox.bundle("org.keldysh.learning");
            final ClassLoader bundleLoader = learning.adapt(BundleWiring.class).getClassLoader();
            try (URLClassLoader probeLoader = new URLClassLoader(new URL[]{probes}, bundleLoader)) {
                final Class<?> probe = probeLoader.loadClass(TrainingProbe.class.getName());
                assertSame(learning.loadClass("org.keldysh.learning.ForceNetwork"), probeLoader.loadClass("org.keldysh.learning.ForceNetwork"));
                final double error = (Double)((Callable<?>)probe.getConstructor().newInstance()).call();
                assertTrue(error < MAXIMUM_ERROR, () -> "root mean square error of the density: " + error);
            }
        }
    }
}
