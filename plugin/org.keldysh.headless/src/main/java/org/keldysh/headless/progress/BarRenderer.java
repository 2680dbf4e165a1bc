package org.keldysh.headless.progress;

import java.util.Locale;
import me.tongfei.progressbar.ProgressBarRenderer;
import me.tongfei.progressbar.ProgressState;

/** One line per activity, in columns of fixed width so that the lines of several activities stand below each other. */
final class BarRenderer implements ProgressBarRenderer {

    private static final int BAR = 12;

    /** Full block and its eighths. */
    private static final String BLOCKS = " \u258f\u258e\u258d\u258c\u258b\u258a\u2589\u2588";

    @Override
    public String render(final ProgressState state, final int width) {
        final double fraction = (double)state.getCurrent() / state.getMax();
        final String line = String.format(Locale.ROOT, "%-30.30s %3.0f %% |%s| %4d s  %s", state.getTaskName(),
            100 * fraction, bar(fraction), state.getElapsedAfterStart().toSeconds(), state.getExtraMessage());
        // Padded to the full width: what was there before is overwritten.
        return String.format("%-" + width + "." + width + "s", line);
    }

    private static String bar(final double fraction) {
        final int eighths = (int)Math.round(fraction * BAR * 8);
        final StringBuilder bar = new StringBuilder();
        for (int cell = 0; cell < BAR; cell++) {
            bar.append(BLOCKS.charAt(Math.max(0, Math.min(8, eighths - 8 * cell))));
        }
        return bar.toString();
    }
}
