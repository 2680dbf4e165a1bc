package org.keldysh.headless.run;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keldysh.standin.NodeRepository;

/** Icons of the installed nodes as data URIs, for a page that needs no other file. */
final class NodeIcons {

    private final Map<String, URL> m_icons = new HashMap<>();

    NodeIcons(final NodeRepository repository) {
        repository.nodes().forEach(node -> node.icon().ifPresent(icon -> m_icons.put(node.factory(), icon)));
    }

    /**
     * @param factory class name of the factory of a node
     * @return its icon; the drawing beside it if there is one, since that can be shown in any size
     */
    Optional<String> of(final String factory) {
        if (!m_icons.containsKey(factory)) {
            return Optional.empty();
        }
        final URL png = m_icons.get(factory);
        try {
            final Optional<byte[]> svg = readIfThere(new URL(png.toString().replaceFirst("\\.png$", ".svg")));
            return svg.isPresent() ? Optional.of(dataUri("image/svg+xml", svg.get()))
                : readIfThere(png).map(content -> dataUri("image/png", content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<byte[]> readIfThere(final URL url) throws IOException {
        try (InputStream in = url.openStream()) {
            return Optional.of(in.readAllBytes());
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    private static String dataUri(final String type, final byte[] content) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(content);
    }
}
