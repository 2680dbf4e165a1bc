package org.keldysh.headless.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.keldysh.headless.workflow.Connection;
import org.keldysh.headless.workflow.WorkflowNode;

/** Draws the nodes where they are on the canvas of KNIME, with their connections. */
final class WorkflowDrawing {

    private static final int TILE = 44;

    private static final int MARGIN_X = 80;

    private static final int MARGIN_TOP = 50;

    private static final int MARGIN_BOTTOM = 50;

    private static final int LINE = 14;

    private static final int NAME_WIDTH = 17;

    private static final int LABEL_WIDTH = 24;

    private final RunReport m_run;

    private final int m_left;

    private final int m_top;

    WorkflowDrawing(final RunReport run) {
        m_run = run;
        m_left = run.nodes().stream().mapToInt(node -> node.node().x()).min().orElse(0);
        m_top = run.nodes().stream().mapToInt(node -> node.node().y()).min().orElse(0);
    }

    Tag draw() {
        final int width = m_run.nodes().stream().mapToInt(node -> x(node.node())).max().orElse(0) + TILE + MARGIN_X;
        final int height = m_run.nodes().stream().mapToInt(node -> y(node.node())).max().orElse(0) + TILE + MARGIN_BOTTOM;
        final List<Tag> content = new ArrayList<>();
        m_run.workflow().connections().forEach(connection -> content.add(connection(connection)));
        m_run.nodes().forEach(node -> content.add(node(node)));
        return Tag.of("div.scroll", Tag.of("svg.workflow", content).with("viewBox", "0 0 " + width + " " + height)
            .with("width", width).with("height", height).with("role", "img")
            .with("aria-label", "Nodes and connections of the workflow"));
    }

    private int x(final WorkflowNode node) {
        return node.x() - m_left + MARGIN_X;
    }

    private int y(final WorkflowNode node) {
        return node.y() - m_top + MARGIN_TOP;
    }

    private Tag connection(final Connection connection) {
        final WorkflowNode source = m_run.workflow().node(connection.source());
        final WorkflowNode destination = m_run.workflow().node(connection.destination());
        final int x1 = x(source) + TILE;
        final int x2 = x(destination);
        final double y1 = y(source) + portOffset(connection.sourcePort(), ports(m_run.workflow().outOf(source),
            connection, true));
        final double y2 = y(destination) + portOffset(connection.destinationPort(),
            ports(m_run.workflow().into(destination), connection, false));
        final double bend = Math.max(24, Math.abs(x2 - x1) * 0.5);
        return Tag.of("path." + (connection.carriesData() ? "connection" : "order")).with("d", String.format(Locale.ROOT,
            "M%d %.1fC%.1f %.1f %.1f %.1f %d %.1f", x1, y1, x1 + bend, y1, x2 - bend, y2, x2, y2));
    }

    private static int ports(final List<Connection> connections, final Connection connection, final boolean out) {
        return connections.stream().mapToInt(other -> out ? other.sourcePort() : other.destinationPort()).max()
            .orElse(1);
    }

    private static double portOffset(final int port, final int ports) {
        return port == 0 ? 0 : TILE * (port - 0.5) / ports;
    }

    private Tag node(final NodeReport report) {
        final WorkflowNode node = report.node();
        final Tag tile = Tag.of("a").with("href", "#node-" + node.id());
        tile.add(Tag.of("rect.tile").with("x", x(node)).with("y", y(node)).with("width", TILE).with("height", TILE)
            .with("rx", 6));
        report.icon().ifPresent(icon -> tile.add(Tag.of("image").with("href", icon).with("x", x(node) + 10)
            .with("y", y(node) + 10).with("width", TILE - 20).with("height", TILE - 20)));
        final List<String> name = wrap(node.name(), NAME_WIDTH);
        tile.add(lines("name", name, x(node), y(node) - 7 - (name.size() - 1) * LINE));
        tile.add(lines("label", wrap(node.label(), LABEL_WIDTH), x(node), y(node) + TILE + 15));
        return tile;
    }

    private static List<Tag> lines(final String type, final List<String> lines, final int x, final int firstBaseline) {
        final List<Tag> texts = new ArrayList<>();
        for (final String line : lines) {
            texts.add(Tag.of("text." + type, line).with("x", x + TILE / 2).with("y",
                firstBaseline + texts.size() * LINE));
        }
        return texts;
    }

    private static List<String> wrap(final String text, final int width) {
        final List<String> lines = new ArrayList<>();
        String line = "";
        for (final String word : text.split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line);
                line = word;
            } else {
                line = (line + " " + word).strip();
            }
        }
        lines.add(line);
        return lines;
    }
}
