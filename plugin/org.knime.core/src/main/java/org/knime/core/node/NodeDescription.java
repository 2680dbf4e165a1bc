package org.knime.core.node;

import java.util.List;
import java.util.Optional;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.util.Version;

/** What users read about a node. */
public abstract class NodeDescription {

    /** @return the name of the node */
    public abstract String getNodeName();

    /** @return where the icon is, as seen from the class of the factory */
    public abstract String getIconPath();

    /** @return what the node is for */
    public abstract NodeType getType();

    /**
     * @param index which input
     * @return its name, {@code null} if there is no such input
     */
    public abstract String getInportName(int index);

    /**
     * @param index which input
     * @return its description, {@code null} if there is no such input
     */
    public abstract String getInportDescription(int index);

    /**
     * @param index which output
     * @return its name, {@code null} if there is no such output
     */
    public abstract String getOutportName(int index);

    /**
     * @param index which output
     * @return its description, {@code null} if there is no such output
     */
    public abstract String getOutportDescription(int index);

    /** @return one sentence about the node */
    public Optional<String> getShortDescription() {
        return Optional.empty();
    }

    /** @return the full description in HTML */
    public Optional<String> getIntro() {
        return Optional.empty();
    }

    /** @return where users can read more */
    public List<DescriptionLink> getLinks() {
        return List.of();
    }

    /** @return further words under which users look for the node */
    public String[] getKeywords() {
        return new String[0];
    }

    /** @return the version with which the node came */
    public Optional<Version> getSinceVersion() {
        return Optional.empty();
    }

    /** Where users can read more. */
    public static final class DescriptionLink {

        private final String m_target;

        private final String m_text;

        /**
         * @param target the address
         * @param text what is to be read there
         */
        public DescriptionLink(final String target, final String text) {
            m_target = target;
            m_text = text;
        }

        /** @return the address */
        public String getTarget() {
            return m_target;
        }

        /** @return what is to be read there */
        public String getText() {
            return m_text;
        }
    }
}
