package org.keldysh.headless.cli;

import java.io.PrintWriter;
import java.util.Optional;

/** Tells that a result is less accurate than what was asked for. */
final class AccuracyWarning {

    private AccuracyWarning() {
    }

    /**
     * @param shortfall one sentence, empty if the result is as accurate as it should be
     * @param err where the warning goes
     */
    static void print(final Optional<String> shortfall, final PrintWriter err) {
        shortfall.ifPresent(sentence -> {
            err.println("keldysh: warning: " + sentence);
            err.flush();
        });
    }
}
