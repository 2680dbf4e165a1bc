package org.keldysh.headless.progress;

import java.io.PrintWriter;
import java.util.Locale;

/** Progress as lines of text: start, each quarter, warnings, end. */
final class ProgressLog implements ProgressDisplay {

    private static final int PARTS = 4;

    private final PrintWriter m_err;

    private final long m_start = System.nanoTime();

    ProgressLog(final PrintWriter err) {
        m_err = err;
    }

    @Override
    public Activity start(final String title) {
        line(title, "started");
        return new LoggedActivity(title);
    }

    @Override
    public void close() {
        m_err.flush();
    }

    private synchronized void line(final String title, final String message) {
        m_err.println(String.format(Locale.ROOT, "[%7.1f s] %s: %s", seconds(m_start), title, message));
        m_err.flush();
    }

    private static double seconds(final long start) {
        return (System.nanoTime() - start) * 1e-9;
    }

    private final class LoggedActivity implements Activity {

        private final String m_title;

        private final long m_begin = System.nanoTime();

        private int m_told;

        LoggedActivity(final String title) {
            m_title = title;
        }

        @Override
        public synchronized void report(final double fraction, final String message) {
            final int part = (int)(fraction * PARTS);
            if (part > m_told && part < PARTS) {
                m_told = part;
                line(m_title, part * 100 / PARTS + " %" + (message == null ? "" : ", " + message));
            }
        }

        @Override
        public void warn(final String warning) {
            line(m_title, "warning: " + warning);
        }

        @Override
        public void finish(final Outcome outcome) {
            line(m_title, String.format(Locale.ROOT, "%s in %.1f s", outcome.text(), seconds(m_begin)));
        }
    }
}
