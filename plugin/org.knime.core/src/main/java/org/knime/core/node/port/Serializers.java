package org.knime.core.node.port;

import java.io.IOException;
import java.util.Optional;

import org.knime.core.node.port.PortObject.PortObjectSerializer;
import org.knime.core.node.port.PortObjectSpec.PortObjectSpecSerializer;

/** Looks up serializers and says so if there is none. */
final class Serializers {

    private static final PortTypeRegistry REGISTRY = PortTypeRegistry.getInstance();

    private Serializers() {
    }

    static PortObjectSerializer<PortObject> of(final PortObject object) throws IOException {
        return orFail(REGISTRY.getObjectSerializer(object.getClass()), object.getClass().getName());
    }

    static PortObjectSpecSerializer<PortObjectSpec> of(final PortObjectSpec spec) throws IOException {
        return orFail(REGISTRY.getSpecSerializer(spec.getClass()), spec.getClass().getName());
    }

    static PortObjectSerializer<PortObject> ofObject(final String name) throws IOException {
        return orFail(REGISTRY.getObjectClass(name).flatMap(REGISTRY::getObjectSerializer), name);
    }

    static PortObjectSpecSerializer<PortObjectSpec> ofSpec(final String name) throws IOException {
        return orFail(REGISTRY.getSpecClass(name).flatMap(REGISTRY::getSpecSerializer), name);
    }

    private static <T> T orFail(final Optional<T> serializer, final String name) throws IOException {
        return serializer.orElseThrow(() -> new IOException("There is no serializer for \"" + name
            + "\" at the extension point " + PortTypeRegistry.EXTENSION_POINT + "."));
    }
}
