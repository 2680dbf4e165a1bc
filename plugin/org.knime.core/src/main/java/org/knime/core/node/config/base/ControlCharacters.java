package org.knime.core.node.config.base;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Control characters have no place in XML; they are written as two percent signs and five digits. */
final class ControlCharacters {

    private static final Pattern ESCAPED = Pattern.compile("%%(\\d{5})");

    private ControlCharacters() {
    }

    static String escape(final String text) {
        final var escaped = new StringBuilder(text.length());
        for (final char c : text.toCharArray()) {
            if (c < ' ') {
                escaped.append(String.format("%%%%%05d", (int)c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    static String unescape(final String text) {
        return ESCAPED.matcher(text)
            .replaceAll(match -> Matcher.quoteReplacement(String.valueOf((char)Integer.parseInt(match.group(1)))));
    }
}
