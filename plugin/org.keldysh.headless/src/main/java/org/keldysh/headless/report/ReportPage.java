package org.keldysh.headless.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A run as one HTML page that needs no other file, no network and no script. */
public final class ReportPage {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm z", Locale.ENGLISH);

    private final RunReport m_run;

    private ReportPage(final RunReport run) {
        m_run = run;
    }

    /**
     * @param run what the run did
     * @return the page
     */
    public static String of(final RunReport run) {
        return new ReportPage(run).page();
    }

    private String page() {
        return "<!DOCTYPE html>\n" + Tag.of("html", head(), body()).with("lang", "en") + "\n";
    }

    private Tag head() {
        return Tag.of("head", Tag.of("meta").with("charset", "UTF-8"),
            Tag.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
            Tag.of("title", m_run.workflow().name() + " \u2013 Keldysh"), Tag.of("style", resource("report.css")));
    }

    private Tag body() {
        final Tag main = Tag.of("main", header(), section("results", "Key results", results()),
            section("workflow", "Workflow", List.of(new WorkflowDrawing(m_run).draw())),
            section("nodes", "Nodes", m_run.nodes().stream().map(NodeSection::of).toList()),
            section("timings", "Timings", List.of(TimingTable.of(m_run))),
            section("reproduce", "Reproduce", reproduce()));
        return Tag.of("body", main);
    }

    private Tag header() {
        return Tag.of("header", Tag.of("p.program", "Keldysh workflow report"), Tag.of("h1", m_run.workflow().name()),
            Tag.of("p.facts", m_run.started().format(DATE) + " \u00b7 " + m_run.nodes().size() + " nodes in "
                + Readable.duration(m_run.seconds()) + " \u00b7 Keldysh " + Versions.keldysh()),
            Tag.of("nav", link("results", "Key results"), link("workflow", "Workflow"), link("nodes", "Nodes"),
                link("timings", "Timings"), link("reproduce", "Reproduce")));
    }

    private static Tag link(final String id, final String title) {
        return Tag.of("a", title).with("href", "#" + id);
    }

    private static Tag section(final String id, final String title, final List<Tag> content) {
        return Tag.of("section", Tag.of("h2", title), content).with("id", id);
    }

    private List<Tag> results() {
        final List<Tag> results = new ArrayList<>();
        for (final NodeReport node : m_run.finalNodes()) {
            final List<Tag> outputs = OutputSection.keyResults(node);
            if (!outputs.isEmpty()) {
                results.add(Tag.of("div.result", Tag.of("h3", link("node-" + node.node().id(), node.node().name()),
                    Tag.of("span.label", node.node().label())), outputs));
            }
        }
        return results;
    }

    private List<Tag> reproduce() {
        return List.of(Tag.of("h3", "Command"), Tag.of("pre", m_run.command()), Tag.of("h3", "Seeds"), seeds(),
            Tag.of("h3", "Versions"), software(), Tag.of("h3", "Libraries"), libraries());
    }

    private Tag seeds() {
        final List<Tag> rows = new ArrayList<>();
        for (final NodeReport node : m_run.nodes()) {
            for (final NodeReport.Setting seed : node.seeds()) {
                rows.add(Tag.of("tr", Tag.of("th", node.node().title()), Tag.of("td", Tag.of("code", seed.key())),
                    Tag.of("td.number", String.valueOf(seed.value()))));
            }
        }
        return rows.isEmpty() ? Tag.of("p", "No node of this workflow uses random numbers.")
            : Tag.of("table", Tag.of("tbody", rows));
    }

    private Tag software() {
        final List<Tag> rows = new ArrayList<>();
        m_run.software().forEach((name, version) -> rows.add(Tag.of("tr", Tag.of("th", name), Tag.of("td", version))));
        return Tag.of("table", Tag.of("tbody", rows));
    }

    private Tag libraries() {
        final List<Tag> entries = new ArrayList<>();
        m_run.libraries().forEach((name, version) -> entries.add(Tag.of("div", Tag.of("dt", name), Tag.of("dd", version))));
        return Tag.of("dl.settings", entries);
    }

    private static String resource(final String name) {
        try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
