package org.keldysh.headless.progress;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBarConsumer;

/**
 * Lines at the bottom of a terminal that can be written again. The consumer that comes with the progress bars is not used
 * because it sets the terminal up through JLine, which takes Ctrl-C away from the Java runtime: the program would end without
 * deleting its unfinished output.
 */
final class TerminalLines {

    private static final int DEFAULT_WIDTH = 80;

    private final PrintWriter m_out;

    private int m_count;

    TerminalLines(final PrintWriter out) {
        m_out = out;
    }

    /** @return a new line below the others */
    synchronized ProgressBarConsumer add() {
        m_out.println();
        return new Line(m_count++);
    }

    private synchronized void write(final int index, final String text) {
        final int up = m_count - index;
        m_out.print("\r\033[" + up + "A" + text + "\r\033[" + up + "B");
        m_out.flush();
    }

    private static int width() {
        final String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : DEFAULT_WIDTH;
    }

    private final class Line implements ProgressBarConsumer {

        private final int m_index;

        Line(final int index) {
            m_index = index;
        }

        @Override
        public int getMaxRenderedLength() {
            // A full last column would break the line on some terminals.
            return width() - 1;
        }

        @Override
        public void accept(final String text) {
            write(m_index, text);
        }

        @Override
        public void close() {
            // the line stays
        }
    }
}
