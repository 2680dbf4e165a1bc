package org.keldysh.standin.extension;

import java.util.Map;

/** One element that a bundle contributes to an extension point. */
public final class Contribution {

    private final Map<String, String> m_attributes;

    private final ClassSource m_classes;

    /** Loads the classes of a bundle. */
    interface ClassSource {
        Class<?> load(String name) throws ClassNotFoundException;
    }

    Contribution(final Map<String, String> attributes, final ClassSource classes) {
        m_attributes = Map.copyOf(attributes);
        m_classes = classes;
    }

    /**
     * @param name the name of an attribute
     * @return its value, empty if there is no such attribute
     */
    public String attribute(final String name) {
        return m_attributes.getOrDefault(name, "");
    }

    /**
     * @param attribute names a class of the bundle
     * @return the class
     * @throws IllegalStateException if the bundle does not have it
     */
    public Class<?> loadClass(final String attribute) {
        try {
            return m_classes.load(attribute(attribute));
        } catch (final ClassNotFoundException | LinkageError ex) {
            throw failure(attribute, ex);
        }
    }

    /**
     * @param attribute names a class of the bundle that has a public constructor without arguments
     * @return a new instance of it
     * @throws IllegalStateException if the bundle does not have it or cannot make an instance
     */
    public Object instantiate(final String attribute) {
        try {
            return loadClass(attribute).getConstructor().newInstance();
        } catch (final ReflectiveOperationException ex) {
            throw failure(attribute, ex);
        }
    }

    private IllegalStateException failure(final String attribute, final Throwable cause) {
        return new IllegalStateException("The class \"" + attribute(attribute) + "\" that the attribute \"" + attribute
            + "\" names in plugin.xml cannot be used: " + cause, cause);
    }
}
