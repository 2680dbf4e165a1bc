package org.keldysh.headless.cli;

import java.io.PrintWriter;

/** Tells that a result is less accurate than what was asked for. */
final class AccuracyWarning {

    private AccuracyWarning() {
    }

    static void print(final double densityError, final double tolerance, final PrintWriter err) {
        if (!(densityError <= tolerance)) {
            err.println("keldysh: warning: the estimated error of the densities is " + densityError
                + ", more than the tolerance of " + tolerance + "; a small bathBroadening makes narrow resonances wider.");
            err.flush();
        }
    }
}
