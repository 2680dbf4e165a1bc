package org.knime.node.parameters.widget.choices;

/**
 * A text that users can choose.
 *
 * @param id what is stored
 * @param text what users see
 */
public record StringChoice(String id, String text) {

    /**
     * @param id what is stored and seen
     * @return the choice
     */
    public static StringChoice fromId(final String id) {
        return new StringChoice(id, id);
    }
}
