package org.keldysh.headless.progress;

import java.util.Locale;
import me.tongfei.progressbar.ProgressBarRenderer;
import me.tongfei.progressbar.ProgressState;

/** One line per activity, in columns of fixed width so that the lines of several activities stand below each other. */
final class BarRenderer implements ProgressBarRenderer {

    private static final int BAR = 12;

    private static final int MOVE_MILLISECONDS = 200;

    /** Full block and its eighths. */
    private static final String BLOCKS = " \u258f\u258e\u258d\u258c\u258b\u258a\u2589\u2588";

    @Override
    public String render(final ProgressState state, final int width) {
        final String line = String.format(Locale.ROOT, "%-30.30s %s %4d s  %s", state.getTaskName(),
            state.isIndefinite() ? moving(state.getElapsedAfterStart().toMillis())
                : definite((double)state.getCurrent() / state.getMax()),
            state.getElapsedAfterStart().toSeconds(), state.getExtraMessage());
        // Padded to the full width: what was there before is overwritten.
        return String.format("%-" + width + "." + width + "s", line);
    }

    private static String definite(final double fraction) {
        return String.format(Locale.ROOT, "%3.0f %% |%s|", 100 * fraction, bar(fraction));
    }

    /** A block that goes round: a sign of life where the share that is done is not known. */
    private static String moving(final long milliseconds) {
        final StringBuilder bar = new StringBuilder(" ".repeat(BAR));
        bar.setCharAt((int)(milliseconds / MOVE_MILLISECONDS % BAR), BLOCKS.charAt(8));
        return "      |" + bar + "|";
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
