package org.keldysh.headless.cli;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a command the way a shell reads it. */
final class ShellQuote {

    private static final Pattern PLAIN = Pattern.compile("[\\w./=:,+@%-]+");

    private ShellQuote() {
    }

    static String join(final String program, final List<String> arguments) {
        return arguments.stream().map(ShellQuote::quote).collect(Collectors.joining(" ", program + " ", ""));
    }

    private static String quote(final String argument) {
        return PLAIN.matcher(argument).matches() ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
