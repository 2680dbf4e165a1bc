package org.keldysh.standin.extension;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What the {@code plugin.xml} files on the class path contribute. */
final class ClassPathContributions {

    private static final Map<Source, List<Contribution>> READ = new ConcurrentHashMap<>();

    /** A class path and what is looked for there. */
    private record Source(ClassLoader classPath, String extensionPoint) {
    }

    private ClassPathContributions() {
    }

    static List<Contribution> to(final String extensionPoint) {
        return READ.computeIfAbsent(new Source(PluginFiles.classLoader(), extensionPoint),
            source -> read(source.extensionPoint()));
    }

    private static List<Contribution> read(final String extensionPoint) {
        final List<Contribution> found = new ArrayList<>();
        for (final URL file : PluginFiles.onClassPath()) {
            found.addAll(read(file, extensionPoint));
        }
        return Collections.unmodifiableList(found);
    }

    private static List<Contribution> read(final URL file, final String extensionPoint) {
        try (InputStream input = file.openStream()) {
            final var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler()); // throws what the default one prints
            return elements(builder.parse(input).getDocumentElement(), extensionPoint);
        } catch (final IOException | SAXException | ParserConfigurationException ex) {
            throw new IllegalStateException(file + " cannot be read: " + ex.getMessage(), ex);
        }
    }

    private static List<Contribution> elements(final Element plugin, final String extensionPoint) {
        final List<Contribution> found = new ArrayList<>();
        for (final Element extension : children(plugin)) {
            if ("extension".equals(extension.getTagName()) && extensionPoint.equals(extension.getAttribute("point"))) {
                children(extension).forEach(element -> found.add(contribution(element)));
            }
        }
        return found;
    }

    private static List<Element> children(final Element parent) {
        final List<Element> children = new ArrayList<>();
        final NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element) {
                children.add((Element)nodes.item(i));
            }
        }
        return children;
    }

    private static Contribution contribution(final Element element) {
        final Map<String, String> attributes = new ConcurrentHashMap<>();
        final NamedNodeMap nodes = element.getAttributes();
        for (int i = 0; i < nodes.getLength(); i++) {
            final Node attribute = nodes.item(i);
            attributes.put(attribute.getNodeName(), attribute.getNodeValue());
        }
        return new Contribution(attributes, PluginFiles.classLoader()::loadClass);
    }
}
