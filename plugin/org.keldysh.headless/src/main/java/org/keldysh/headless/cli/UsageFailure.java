package org.keldysh.headless.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.keldysh.headless.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers wrong arguments with one sentence instead of the whole usage text. */
final class UsageFailure implements IParameterExceptionHandler {

    @Override
    public int handleParseException(final ParameterException failure, final String[] args) {
        final CommandLine command = failure.getCommandLine();
        final String name = command.getCommandSpec().qualifiedName();
        command.getErr().println(name + ": " + sentence(failure, command) + " See \"" + name + " --help\".");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String sentence(final ParameterException failure, final CommandLine command) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched.getUnmatched(), command);
        }
        // Something may be missing because an option was misspelt; the option is what to correct.
        final List<String> options =
            command.getUnmatchedArguments().stream().filter(argument -> argument.startsWith("-")).toList();
        if (failure instanceof MissingParameterException && !options.isEmpty()) {
            return unknown(options, command);
        }
        final String message = failure.getMessage().lines().findFirst().orElse("wrong arguments");
        return message.endsWith(".") ? message : message + ".";
    }

    private static String unknown(final List<String> unmatched, final CommandLine command) {
        final String argument = unmatched.get(0);
        if (argument.startsWith("-")) {
            return "unknown option " + argument + "; " + NearestName.suggestion(argument, options(command));
        }
        return command.getSubcommands().isEmpty() ? "unexpected argument \"" + argument + "\"."
            : "unknown command \"" + argument + "\"; "
                + NearestName.suggestion(argument, command.getSubcommands().keySet());
    }

    private static Set<String> options(final CommandLine command) {
        return new TreeSet<>(command.getCommandSpec().optionsMap().keySet());
    }
}
