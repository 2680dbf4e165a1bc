package org.keldysh.headless.report;

import java.util.ArrayList;
import java.util.List;

/** The part of the report that shows one node: settings, what came out, what the node told. */
final class NodeSection {

    private NodeSection() {
    }

    static Tag of(final NodeReport node) {
        return Tag.of("article", heading(node), warning(node), settings(node), log(node),
            node.outputs().stream().map(OutputSection::of).toList()).with("id", "node-" + node.node().id());
    }

    private static Tag heading(final NodeReport node) {
        final Tag heading = Tag.of("h3");
        node.icon().ifPresent(icon -> heading.add(Tag.of("img.icon").with("src", icon).with("alt", "")));
        return heading.add(node.node().name(), Tag.of("span.id", "#" + node.node().id()),
            Tag.of("span.label", node.node().label()), Tag.of("span.time", Readable.duration(node.seconds())));
    }

    private static List<Tag> warning(final NodeReport node) {
        return node.warning().map(warning -> List.of(Tag.of("p.warning", warning))).orElse(List.of());
    }

    private static List<Tag> settings(final NodeReport node) {
        if (node.settings().isEmpty()) {
            return List.of();
        }
        final List<Tag> entries = new ArrayList<>();
        for (final NodeReport.Setting setting : node.settings()) {
            final Tag value = Tag.of("dd", Readable.value(setting.value()));
            if (setting.overridden()) {
                value.add(Tag.of("span.set", "--set"));
            }
            entries.add(Tag.of("div", Tag.of("dt", setting.key()), value));
        }
        return List.of(Tag.of("dl.settings", entries));
    }

    private static List<Tag> log(final NodeReport node) {
        return node.log().isEmpty() ? List.of() : List.of(Tag.of("pre.log", String.join("\n", node.log())));
    }
}
