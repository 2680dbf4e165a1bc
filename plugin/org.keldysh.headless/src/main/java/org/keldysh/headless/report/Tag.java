package org.keldysh.headless.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An element of a page with its attributes and content. Texts are escaped when the page is rendered, so none can break it. */
final class Tag {

    private static final Set<String> VOID = Set.of("img", "meta", "br", "col");

    /** Elements whose text HTML takes as it stands. */
    private static final Set<String> RAW = Set.of("style");

    private final String m_name;

    private final Map<String, String> m_attributes = new LinkedHashMap<>();

    private final List<Object> m_content = new ArrayList<>();

    private Tag(final String name) {
        m_name = name;
    }

    /**
     * @param selector name of the element and optionally its class, for example {@code td.number}
     * @param content tags, lists of tags, and texts
     * @return the element
     */
    static Tag of(final String selector, final Object... content) {
        final int dot = selector.indexOf('.');
        final Tag tag = new Tag(dot < 0 ? selector : selector.substring(0, dot));
        return (dot < 0 ? tag : tag.with("class", selector.substring(dot + 1))).add(content);
    }

    Tag with(final String attribute, final Object value) {
        m_attributes.put(attribute, String.valueOf(value));
        return this;
    }

    Tag add(final Object... content) {
        for (final Object part : content) {
            if (part instanceof List<?> list) {
                m_content.addAll(list);
            } else {
                m_content.add(part);
            }
        }
        return this;
    }

    @Override
    public String toString() {
        final StringBuilder source = new StringBuilder();
        render(source);
        return source.toString();
    }

    private void render(final StringBuilder source) {
        source.append('<').append(m_name);
        m_attributes.forEach((name, value) -> source.append(' ').append(name).append("=\"").append(escape(value))
            .append('"'));
        source.append('>');
        for (final Object part : m_content) {
            if (part instanceof Tag tag) {
                tag.render(source);
            } else {
                source.append(RAW.contains(m_name) ? String.valueOf(part) : escape(String.valueOf(part)));
            }
        }
        if (!VOID.contains(m_name)) {
            source.append("</").append(m_name).append('>');
        }
    }

    private static String escape(final String text) {
        final StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }
}
