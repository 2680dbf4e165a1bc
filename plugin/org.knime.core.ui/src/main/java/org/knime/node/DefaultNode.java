package org.knime.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.knime.core.node.FluentNodeAPI;
import org.knime.core.node.NodeDescription.DescriptionLink;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.util.Version;
import org.knime.node.DefaultModel.RequireModelParameters;
import org.knime.node.DefaultView.RequireViewParameters;

/** Everything there is to know about a node, described in a chain of calls that starts with {@link #create()}. */
public final class DefaultNode implements FluentNodeAPI {

    private final String m_name;

    private final String m_icon;

    private final String m_shortDescription;

    private final String m_fullDescription;

    private final Version m_sinceVersion;

    private final List<PortGroup> m_ports;

    private final DefaultModel m_model;

    private final List<DescriptionLink> m_links = new ArrayList<>();

    private DefaultView m_view;

    private NodeType m_nodeType;

    private List<String> m_keywords = List.of();

    private DefaultNode(final String name, final String icon, final String shortDescription,
        final String fullDescription, final Version sinceVersion, final List<PortGroup> ports,
        final DefaultModel model) {
        m_name = name;
        m_icon = icon;
        m_shortDescription = shortDescription;
        m_fullDescription = fullDescription;
        m_sinceVersion = sinceVersion;
        m_ports = ports;
        m_model = model;
    }

    /** @return asks for the name */
    public static RequireName create() {
        return name -> icon -> shortDescription -> fullDescription -> (major, minor, revision) -> ports -> model -> //
        new DefaultNode(name, icon, shortDescription, fullDescription, new Version(major, minor, revision),
            PortGroup.collect(ports), model.apply(DefaultModel.create()));
    }

    /**
     * @param view describes the view
     * @return this
     */
    public DefaultNode addView(final Function<RequireViewParameters, DefaultView> view) {
        if (m_view != null) {
            throw new UnsupportedOperationException("A node has at most one view.");
        }
        m_view = view.apply(DefaultView.create());
        return this;
    }

    /**
     * @param nodeType what the node is for
     * @return this
     */
    public DefaultNode nodeType(final NodeType nodeType) {
        if (m_nodeType != null) {
            throw new IllegalStateException("nodeType() has already been called; a node can only have one node type.");
        }
        m_nodeType = nodeType;
        return this;
    }

    /**
     * @param keywords further words under which users look for the node
     * @return this
     */
    public DefaultNode keywords(final String... keywords) {
        if (!m_keywords.isEmpty()) {
            throw new IllegalStateException(
                "keywords() has already been called; a node can only have one list of keywords.");
        }
        m_keywords = List.of(keywords);
        return this;
    }

    /**
     * @param address where to read more
     * @param description what is to be read there
     * @return this
     */
    public DefaultNode addExternalResource(final String address, final String description) {
        if (address == null || description == null) {
            throw new IllegalArgumentException("An external resource needs an address and a description.");
        }
        m_links.add(new DescriptionLink(address, description));
        return this;
    }

    String name() {
        return m_name;
    }

    String icon() {
        return m_icon;
    }

    String shortDescription() {
        return m_shortDescription;
    }

    String fullDescription() {
        return m_fullDescription;
    }

    Version sinceVersion() {
        return m_sinceVersion;
    }

    List<PortGroup> ports() {
        return m_ports;
    }

    DefaultModel model() {
        return m_model;
    }

    Optional<DefaultView> view() {
        return Optional.ofNullable(m_view);
    }

    Optional<NodeType> nodeType() {
        return Optional.ofNullable(m_nodeType);
    }

    List<DescriptionLink> links() {
        return m_links;
    }

    List<String> keywordList() {
        return m_keywords;
    }

    /** Asks for the name. */
    public interface RequireName {

        /**
         * @param name the name that users see
         * @return asks for the icon
         */
        RequireIcon name(String name);
    }

    /** Asks for the icon. */
    public interface RequireIcon {

        /**
         * @param icon where the icon is, as seen from the class of the factory
         * @return asks for one sentence about the node
         */
        RequireShortDescription icon(String icon);
    }

    /** Asks for one sentence about the node. */
    public interface RequireShortDescription {

        /**
         * @param shortDescription one sentence about the node
         * @return asks for the full description
         */
        RequireFullDescription shortDescription(String shortDescription);
    }

    /** Asks for the full description. */
    public interface RequireFullDescription {

        /**
         * @param fullDescription the full description in HTML
         * @return asks for the version
         */
        RequireSinceVersion fullDescription(String fullDescription);
    }

    /** Asks for the version with which the node came. */
    public interface RequireSinceVersion {

        /**
         * @param major the first number
         * @param minor the second number
         * @param revision the third number
         * @return asks for the ports
         */
        RequirePorts sinceVersion(int major, int minor, int revision);
    }

    /** Asks for the model. */
    public interface RequireModel {

        /**
         * @param model describes the model
         * @return the node
         */
        DefaultNode model(Function<RequireModelParameters, DefaultModel> model);
    }
}
