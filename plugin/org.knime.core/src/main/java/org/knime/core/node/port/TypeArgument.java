package org.knime.core.node.port;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;

/** The class that a serializer names as its type argument. */
final class TypeArgument {

    private TypeArgument() {
    }

    @SuppressWarnings("unchecked") // the type argument is what the type variable stands for
    static <T> Class<T> of(final Class<?> serializer) {
        return (Class<T>)((ParameterizedType)serializer.getGenericSuperclass()).getActualTypeArguments()[0];
    }

    static <T> T instantiate(final Class<T> type) throws IOException {
        try {
            return type.getConstructor().newInstance();
        } catch (final ReflectiveOperationException ex) {
            throw new IOException(type.getName() + " needs a public constructor without arguments.", ex);
        }
    }
}
