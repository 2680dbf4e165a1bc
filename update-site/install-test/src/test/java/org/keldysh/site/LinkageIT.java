package org.keldysh.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;

/** Whatever the classes of a bundle refer to can be loaded from that bundle: no missing library, import or export. */
class LinkageIT {

    /** Bundles are installed by reference. */
    private static final Pattern FILE_URL = Pattern.compile("^reference:file:(//)?");

    @ParameterizedTest
    @ValueSource(strings = {"org.keldysh.physics", "org.keldysh.learning", "org.keldysh.knime"})
    void everyReferenceLinks(final String symbolicName) throws Exception {
        try (Equinox equinox = Installed.start()) {
            final Bundle bundle = equinox.bundle(symbolicName);
            final Set<String> referenced = referencedClasses(bundle);
            assertTrue(referenced.size() > 1, () -> symbolicName + " refers to nothing but " + referenced);
            assertEquals(List.of(), referenced.stream().filter(name -> !canLoad(bundle, name)).toList(),
                () -> "classes that " + symbolicName + " uses but cannot load");
        }
    }

    private static Set<String> referencedClasses(final Bundle bundle) throws Exception {
        final Set<String> names = new TreeSet<>();
        try (JarFile jar = new JarFile(FILE_URL.matcher(bundle.getLocation()).replaceFirst(""))) {
            final JavaClasses classes = new ClassFileImporter().importJar(jar);
            for (final JavaClass type : classes) {
                for (final Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    final JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (!target.isPrimitive()) {
                        names.add(target.getName());
                    }
                }
            }
        }
        return names;
    }

    private static boolean canLoad(final Bundle bundle, final String name) {
        try {
            bundle.loadClass(name);
            return true;
        } catch (ClassNotFoundException | LinkageError ex) {
            return false;
        }
    }
}
