package org.knime.node.parameters.widget.choices;

import org.knime.core.data.DataColumnSpec;

/**
 * A text with a type that users can choose.
 *
 * @param id what is stored
 * @param text what users see
 * @param type the type
 */
public record TypedStringChoice(String id, String text, PossibleTypeValue type) {

    /**
     * @param column a column
     * @return the choice of its name
     */
    public static TypedStringChoice fromColSpec(final DataColumnSpec column) {
        return new TypedStringChoice(column.getName(), column.getName(), new PossibleTypeValue(
            column.getType().getPreferredValueClass().getName(), column.getType().getName()));
    }

    /**
     * A type.
     *
     * @param id names the type in programs
     * @param text what users see
     */
    public record PossibleTypeValue(String id, String text) {
    }
}
