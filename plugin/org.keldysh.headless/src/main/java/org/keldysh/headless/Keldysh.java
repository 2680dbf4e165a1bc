package org.keldysh.headless;

import java.util.concurrent.atomic.AtomicBoolean;
import org.keldysh.headless.cli.KeldyshCommandLine;

/** The command line program: runs workflows and single tasks without KNIME. */
public final class Keldysh {

    private Keldysh() {
    }

    /** @param args see {@code keldysh --help} */
    public static void main(final String[] args) {
        final Cancellation cancellation = new Cancellation();
        final AtomicBoolean finished = new AtomicBoolean();
        // Ctrl-C starts the shutdown. The Java runtime then ends with status 130 as soon as this hook has returned, whatever
        // the other threads are doing.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!finished.get()) {
                cancellation.cancel();
                System.err.println("Canceled.");
            }
        }, "cancel"));
        final int status = KeldyshCommandLine.create(cancellation).execute(args);
        finished.set(true);
        System.exit(status);
    }
}
