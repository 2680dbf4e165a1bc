package org.keldysh.headless.cli;

import java.io.PrintWriter;
import java.util.Optional;

/** Tells what the user should know of a result, for example that it is less accurate than what was asked for. */
final class ResultWarning {

    private ResultWarning() {
    }

    /**
     * @param warning one sentence, empty if there is nothing to say
     * @param err where the warning goes
     */
    static void print(final Optional<String> warning, final PrintWriter err) {
        warning.ifPresent(sentence -> {
            err.println("keldysh: warning: " + sentence);
            err.flush();
        });
    }
}
