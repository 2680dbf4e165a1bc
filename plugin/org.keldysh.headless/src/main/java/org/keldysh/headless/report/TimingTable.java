package org.keldysh.headless.report;

import java.util.List;
import java.util.Locale;

/** When each node ran, how long and what it measured itself, as a table with bars on a common time axis. */
final class TimingTable {

    private TimingTable() {
    }

    static Tag of(final RunReport run) {
        final List<Tag> rows = run.nodes().stream().map(node -> row(node, run.seconds())).toList();
        return Tag.of("table.timings", Tag.of("tbody", rows));
    }

    private static Tag row(final NodeReport node, final double total) {
        return Tag.of("tr", Tag.of("th", node.node().title()), Tag.of("td", node.node().label()),
            Tag.of("td.measured", String.join("; ", node.log())), Tag.of("td.number", Readable.duration(node.seconds())), Tag.of("td.bar", Tag.of("div").with("style", String
                .format(Locale.ROOT, "margin-left:%.2f%%;width:%.2f%%", percent(node.startSecond(), total),
                    percent(node.seconds(), total)))));
    }

    private static double percent(final double seconds, final double total) {
        return total == 0 ? 0 : Math.min(100, 100 * seconds / total);
    }
}
