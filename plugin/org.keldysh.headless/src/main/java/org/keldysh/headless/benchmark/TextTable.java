package org.keldysh.headless.benchmark;

import java.util.ArrayList;
import java.util.List;

/** Columns of text for a terminal, right-aligned, as wide as their longest cell. */
final class TextTable {

    private static final String GAP = "  ";

    private final List<List<String>> m_rows = new ArrayList<>();

    /** @param cells as many in each row */
    void add(final List<String> cells) {
        m_rows.add(cells);
    }

    /** @return one line for each row */
    List<String> lines() {
        final int[] widths = new int[m_rows.get(0).size()];
        for (final List<String> row : m_rows) {
            for (int c = 0; c < widths.length; c++) {
                widths[c] = Math.max(widths[c], row.get(c).length());
            }
        }
        return m_rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(final List<String> row, final int[] widths) {
        final StringBuilder line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            line.append(c == 0 ? "" : GAP).append(" ".repeat(widths[c] - row.get(c).length())).append(row.get(c));
        }
        return line.toString().stripTrailing();
    }
}
