package org.keldysh.headless.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keldysh.headless.report.NodeReport;
import org.keldysh.headless.report.OutputReport;
import org.keldysh.headless.report.RunReport;

/** What a run did, in a file for programs. It also tells that a folder was written by this program. */
public final class RunRecord {

    private static final String FILE = "run.json";

    private static final String PROGRAM = "keldysh run";

    private static final ObjectMapper MAPPER =
        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private RunRecord() {
    }

    static void write(final RunReport run, final Path folder) throws IOException {
        final ObjectNode record = MAPPER.createObjectNode();
        record.put("program", PROGRAM).put("workflow", run.workflow().name()).put("command", run.command());
        record.put("started", run.started().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        record.put("seconds", run.seconds());
        record.set("software", MAPPER.valueToTree(run.software()));
        record.set("libraries", MAPPER.valueToTree(run.libraries()));
        final ArrayNode nodes = record.putArray("nodes");
        run.nodes().forEach(node -> nodes.add(node(node)));
        Files.writeString(folder.resolve(FILE), MAPPER.writeValueAsString(record) + "\n");
    }

    private static ObjectNode node(final NodeReport report) {
        final ObjectNode node = MAPPER.createObjectNode();
        node.put("id", report.node().id()).put("name", report.node().name()).put("label", report.node().label());
        node.put("factory", report.node().factory()).put("seconds", report.seconds());
        final ObjectNode settings = node.putObject("settings");
        report.settings().forEach(setting -> settings.set(setting.key(), MAPPER.valueToTree(setting.value())));
        final ArrayNode files = node.putArray("outputs");
        report.outputs().stream().map(OutputReport::file).forEach(files::add);
        report.warning().ifPresent(warning -> node.put("warning", warning));
        final ArrayNode log = node.putArray("log");
        report.log().forEach(log::add);
        return node;
    }

    /**
     * @param folder a folder that holds something
     * @param names names of the files in it
     * @return whether it is the result of an earlier run and holds nothing else
     * @throws IOException if the folder cannot be read
     */
    public static boolean isIn(final Path folder, final Set<String> names) throws IOException {
        if (!names.contains(FILE) || !names.contains(WorkflowTask.REPORT)) {
            return false;
        }
        final JsonNode record;
        try {
            record = MAPPER.readTree(folder.resolve(FILE).toFile());
        } catch (JsonProcessingException e) {
            return false; // somebody else's file of that name
        }
        return PROGRAM.equals(record.path("program").asText()) && writtenFiles(record).containsAll(files(folder));
    }

    private static Set<String> writtenFiles(final JsonNode record) {
        final Set<String> written = new HashSet<>(Set.of(FILE, WorkflowTask.REPORT));
        record.path("nodes").forEach(node -> node.path("outputs").forEach(file -> written.add(file.asText())));
        return written;
    }

    private static Set<String> files(final Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                .map(file -> folder.relativize(file).toString().replace(File.separatorChar, '/')).collect(Collectors.toSet());
        }
    }
}
