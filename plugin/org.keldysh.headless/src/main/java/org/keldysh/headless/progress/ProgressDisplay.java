package org.keldysh.headless.progress;

import java.io.PrintWriter;
import java.util.Locale;

/** Tells the user what is going on, several things at a time. Safe for use by several threads. */
public interface ProgressDisplay extends AutoCloseable {

    /**
     * @param err where to write
     * @return progress bars if a person is watching, lines of text for a log file otherwise
     */
    static ProgressDisplay create(final PrintWriter err) {
        return isWatched() ? new ProgressBars(err) : new ProgressLog(err);
    }

    /**
     * @param err where to write
     * @return progress bars if a person is watching, nothing otherwise: for commands whose output is read by programs
     */
    static ProgressDisplay createOrSilent(final PrintWriter err) {
        return isWatched() ? new ProgressBars(err) : new SilentDisplay();
    }

    private static boolean isWatched() {
        return System.console() != null && !"dumb".equals(System.getenv("TERM"));
    }

    /**
     * @param title what begins
     * @return receives its progress
     */
    Activity start(String title);

    /** Ends the display. */
    @Override
    void close();

    /** Something that takes time. */
    interface Activity {

        /**
         * @param fraction share that is done, 0 to 1
         * @param message what is going on
         */
        void report(double fraction, String message);

        /** @param warning something that the user should know */
        void warn(String warning);

        /** @param outcome how it ended */
        void finish(Outcome outcome);
    }

    /** How something ended. */
    enum Outcome {
        /** It did what it should. */
        DONE,
        /** It could not do what it should. */
        FAILED,
        /** Nobody wanted it any more. */
        STOPPED;

        /** @return the outcome for a reader */
        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
