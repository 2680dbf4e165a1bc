package org.knime.core.data;

import java.util.Map;

import org.knime.core.data.collection.ListDataValue;
import org.knime.core.data.image.png.PNGImageValue;

/** The names of value interfaces that users see. */
final class TypeNames {

    private static final Map<Class<? extends DataValue>, String> NAMES = Map.of( //
        DoubleValue.class, "Number (Float)", //
        IntValue.class, "Number (Integer)", //
        LongValue.class, "Number (Long Integer)", //
        StringValue.class, "String", //
        BooleanValue.class, "Boolean", //
        ListDataValue.class, "Collection (List)", //
        PNGImageValue.class, "Image (PNG)");

    private TypeNames() {
    }

    /** @return the name, {@code null} if there is none */
    static String of(final Class<? extends DataValue> valueClass) {
        return NAMES.get(valueClass);
    }
}
