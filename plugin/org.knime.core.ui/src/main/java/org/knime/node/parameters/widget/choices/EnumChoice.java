package org.knime.node.parameters.widget.choices;

/**
 * A constant that users can choose.
 *
 * @param id the constant
 * @param text what users see
 * @param <E> the class of the constant
 */
public record EnumChoice<E extends Enum<E>>(E id, String text) {

    /**
     * @param constant a constant
     * @return the choice, seen under the label of the constant
     * @param <E> the class of the constant
     */
    public static <E extends Enum<E>> EnumChoice<E> fromEnumConst(final E constant) {
        try {
            final Label label = constant.getDeclaringClass().getField(constant.name()).getAnnotation(Label.class);
            return new EnumChoice<>(constant, label == null ? constant.name() : label.value());
        } catch (final NoSuchFieldException ex) {
            throw new IllegalStateException("Every constant is a field of its class.", ex);
        }
    }
}
