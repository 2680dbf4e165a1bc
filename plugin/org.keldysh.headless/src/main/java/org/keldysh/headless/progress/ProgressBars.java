package org.keldysh.headless.progress;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress as one bar for each activity on a terminal. */
final class ProgressBars implements ProgressDisplay {

    private static final int PARTS = 1000;

    private static final Duration UPDATE = Duration.ofMillis(200);

    private final Set<ProgressBar> m_open = ConcurrentHashMap.newKeySet();

    @Override
    public Activity start(final String title) {
        final ProgressBar bar = new ProgressBarBuilder().setTaskName(title).setInitialMax(PARTS)
            .setStyle(ProgressBarStyle.UNICODE_BLOCK).setUpdateIntervalMillis((int)UPDATE.toMillis()).hideEta()
            .setUnit("%", PARTS / 100).build();
        m_open.add(bar);
        return new Bar(bar);
    }

    @Override
    public void close() {
        m_open.forEach(ProgressBar::close);
        m_open.clear();
    }

    private final class Bar implements Activity {

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
        public void finish(final String outcome) {
            m_bar.setExtraMessage(outcome);
            m_open.remove(m_bar);
            m_bar.close();
        }
    }
}
