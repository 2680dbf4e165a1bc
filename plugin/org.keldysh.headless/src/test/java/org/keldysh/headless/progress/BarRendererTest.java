package org.keldysh.headless.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import org.junit.jupiter.api.Test;

class BarRendererTest {

    /** Keeps the lines instead of showing them. */
    private static final class Lines implements ProgressBarConsumer {

        private final List<String> m_lines = new ArrayList<>();

        @Override
        public int getMaxRenderedLength() {
            return 90;
        }

        @Override
        public synchronized void accept(final String line) {
            m_lines.add(line);
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    /** @param step of 1000 */
    private static String line(final int step, final String title, final String message) {
        final Lines lines = new Lines();
        try (ProgressBar bar = new ProgressBarBuilder().setTaskName(title).setInitialMax(1000)
            .setRenderer(new BarRenderer()).setConsumer(lines).build()) {
            bar.stepTo(step);
            bar.setExtraMessage(message);
        }
        return lines.m_lines.get(lines.m_lines.size() - 1);
    }

    @Test
    void everyLineFillsTheWidth() {
        assertEquals(90, line(0, "a", "").length());
        assertEquals(90, line(500, "a title that is longer than its column is wide", "x".repeat(200)).length());
    }

    @Test
    void showsTheFractionAsNumberAndBar() {
        final String half = line(500, "Brownian Dynamics (#5)", "step 5");
        assertTrue(half.startsWith("Brownian Dynamics (#5)          50 % |" + "\u2588".repeat(6) + " ".repeat(6) + "|"),
            half);
        assertTrue(half.contains("step 5"), half);
        assertTrue(line(1000, "a", "").contains("100 % |" + "\u2588".repeat(12) + "|"));
    }
}
