package org.keldysh.headless.report;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Shows one output of a node, with a link to the file that holds all of it. */
final class OutputSection {

    private static final int ROWS_OF_KEY_RESULT = 12;

    private static final int ROWS = 5;

    private OutputSection() {
    }

    static Tag of(final OutputReport output) {
        if (output instanceof OutputReport.Picture picture) {
            return picture(picture);
        } else if (output instanceof OutputReport.Table table) {
            return table(table, ROWS);
        }
        final OutputReport.Artifact artifact = (OutputReport.Artifact)output;
        return Tag.of("div.output", Tag.of("h4", artifact.port()),
            Tag.of("p", artifact.summary() + " ", file(artifact.file())));
    }

    /** @return pictures, and tables that are small enough to be read, pictures first; else the start of everything */
    static List<Tag> keyResults(final NodeReport node) {
        final List<Tag> pictures = new ArrayList<>();
        final List<Tag> tables = new ArrayList<>();
        for (final OutputReport output : node.outputs()) {
            if (output instanceof OutputReport.Picture picture) {
                pictures.add(picture(picture));
            } else if (output instanceof OutputReport.Table table && table.rows() <= ROWS_OF_KEY_RESULT) {
                tables.add(table(table, ROWS_OF_KEY_RESULT));
            }
        }
        if (!pictures.isEmpty()) {
            tables.add(0, Tag.of("div.pictures", pictures));
        }
        return tables.isEmpty() ? node.outputs().stream().map(OutputSection::of).toList() : tables;
    }

    private static Tag picture(final OutputReport.Picture picture) {
        return Tag.of("figure", Tag.of("img").with("alt", picture.port())
            .with("src", "data:image/png;base64," + Base64.getEncoder().encodeToString(picture.png())),
            Tag.of("figcaption", picture.port() + " ", file(picture.file())));
    }

    private static Tag table(final OutputReport.Table table, final int limit) {
        final List<Tag> rows = table.firstRows().stream().limit(limit).map(OutputSection::row).toList();
        return Tag.of("div.output", Tag.of("h4", table.port()),
            Tag.of("div.scroll", Tag.of("table.data", Tag.of("thead", header(table)), Tag.of("tbody", rows))),
            Tag.of("p.size", size(table, rows.size()), file(table.file())));
    }

    private static Tag header(final OutputReport.Table table) {
        final Tag header = Tag.of("tr", Tag.of("th", "Row"));
        for (int i = 0; i < table.columns().size(); i++) {
            final int position = i + 1;
            final boolean number = table.firstRows().stream().anyMatch(row -> row.get(position) instanceof Number);
            header.add(Tag.of(number ? "th.number" : "th", table.columns().get(i)));
        }
        return header;
    }

    private static Tag row(final List<Object> values) {
        final Tag row = Tag.of("tr", Tag.of("th", String.valueOf(values.get(0))));
        for (final Object value : values.subList(1, values.size())) {
            row.add(Tag.of(value instanceof Number ? "td.number" : value instanceof String ? "td" : "td.list",
                Readable.value(value)));
        }
        return row;
    }

    private static String size(final OutputReport.Table table, final int shown) {
        return (shown < table.rows() ? "First " + shown + " of " : "") + table.rows() + " rows, "
            + table.columns().size() + " columns ";
    }

    private static Tag file(final String file) {
        return Tag.of("a.file", file).with("href", file);
    }
}
