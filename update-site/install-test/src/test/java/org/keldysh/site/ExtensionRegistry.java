package org.keldysh.site;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

import org.osgi.framework.Bundle;

/** The extension registry inside a running framework, reached by reflection: its classes are not those of this test. */
final class ExtensionRegistry {

    private final Object m_registry;
    private final Method m_elementsFor;
    private final Method m_attribute;
    private final Method m_create;

    ExtensionRegistry(final Bundle registryBundle) throws ReflectiveOperationException {
        m_registry = registryBundle.loadClass("org.eclipse.core.runtime.RegistryFactory").getMethod("getRegistry").invoke(null);
        m_elementsFor = registryBundle.loadClass("org.eclipse.core.runtime.IExtensionRegistry")
            .getMethod("getConfigurationElementsFor", String.class);
        final Class<?> element = registryBundle.loadClass("org.eclipse.core.runtime.IConfigurationElement");
        m_attribute = element.getMethod("getAttribute", String.class);
        m_create = element.getMethod("createExecutableExtension", String.class);
    }

    List<Element> elements(final String extensionPoint) throws ReflectiveOperationException {
        return Arrays.stream((Object[])m_elementsFor.invoke(m_registry, extensionPoint)).map(Element::new).toList();
    }

    /** One configuration element, for example one node. */
    final class Element {

        private final Object m_element;

        private Element(final Object element) {
            m_element = element;
        }

        String attribute(final String name) throws ReflectiveOperationException {
            return (String)m_attribute.invoke(m_element, name);
        }

        /** Creates an object of the class that an attribute names, through the bundle that contributed the element. */
        Object create(final String attribute) throws ReflectiveOperationException {
            return m_create.invoke(m_element, attribute);
        }
    }
}
