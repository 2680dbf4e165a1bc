package org.keldysh.headless.progress;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Progress as one bar for each activity on a terminal, the newest at the bottom. */
final class ProgressBars implements ProgressDisplay {

    private static final int PARTS = 1000;

    private static final int UPDATE_MILLISECONDS = 200;

    private final TerminalLines m_lines;

    private final List<ProgressBar> m_bars = new ArrayList<>();

    ProgressBars(final PrintWriter err) {
        m_lines = new TerminalLines(err);
    }

    @Override
    public synchronized Activity start(final String title) {
        // Continuously: the seconds go on where the share that is done does not.
        final ProgressBar bar = new ProgressBarBuilder().setTaskName(title).setInitialMax(PARTS).continuousUpdate()
            .setRenderer(new BarRenderer()).setConsumer(m_lines.add()).setUpdateIntervalMillis(UPDATE_MILLISECONDS)
            .build();
        m_bars.add(bar);
        return new Bar(bar);
    }

    @Override
    public synchronized void close() {
        m_bars.forEach(ProgressBar::close);
        m_bars.clear();
    }

    private static final class Bar implements Activity {

        private final ProgressBar m_bar;

        Bar(final ProgressBar bar) {
            m_bar = bar;
        }

        @Override
        public void report(final double fraction, final String message) {
            m_bar.stepTo(Math.round(fraction * PARTS));
            m_bar.setExtraMessage(message == null ? "" : message);
        }

        @Override
        public void warn(final String warning) {
            m_bar.setExtraMessage("warning: " + warning);
        }

        @Override
        public void finish(final Outcome outcome) {
            if (outcome == Outcome.DONE) {
                m_bar.stepTo(PARTS);
            }
            m_bar.setExtraMessage(outcome.text());
            m_bar.close();
        }
    }
}
