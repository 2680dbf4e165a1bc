package org.keldysh.headless.report;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Shows one output of a node, with a link to the file that holds all of it. */
final class OutputSection {

    /** Pictures this many times wider than high get a row of their own. */
    private static final double WIDE = 2;

    /** Where a PNG file has its width; the height follows. Portable Network Graphics specification, section 11.2.1. */
    private static final int PNG_WIDTH = 16;

    /** How many rows show what a long table looks like. */
    private static final int ROWS = 5;

    /** Tables up to this length are not shortened. */
    private static final int SHORT_TABLE = 10;

    private OutputSection() {
    }

    static Tag of(final OutputReport output) {
        if (output instanceof OutputReport.Picture picture) {
            return picture(picture);
        } else if (output instanceof OutputReport.Table table) {
            return table(table, table.rows() <= SHORT_TABLE ? SHORT_TABLE : ROWS);
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
            } else if (output instanceof OutputReport.Table table && table.rows() <= OutputReport.Table.ROWS) {
                tables.add(table(table, OutputReport.Table.ROWS));
            }
        }
        if (!pictures.isEmpty()) {
            tables.add(0, Tag.of("div.pictures", pictures));
        }
        return tables.isEmpty() ? node.outputs().stream().map(OutputSection::of).toList() : tables;
    }

    private static Tag picture(final OutputReport.Picture picture) {
        final ByteBuffer png = ByteBuffer.wrap(picture.png());
        final int width = png.getInt(PNG_WIDTH);
        final int height = png.getInt(PNG_WIDTH + Integer.BYTES);
        return Tag.of(width > WIDE * height ? "figure.wide" : "figure", Tag.of("img").with("alt", picture.port())
            .with("width", width).with("height", height)
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
        return (shown < table.rows() ? "First " + shown + " of " : "") + count(table.rows(), "row") + ", "
            + count(table.columns().size(), "column") + " ";
    }

    private static String count(final long number, final String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static Tag file(final String file) {
        return Tag.of("a.file", file).with("href", file);
    }
}
