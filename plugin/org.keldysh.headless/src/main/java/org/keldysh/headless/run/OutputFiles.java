package org.keldysh.headless.run;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.keldysh.headless.output.CsvWriter;
import org.keldysh.headless.report.OutputReport;
import org.keldysh.knime.port.ExportableArtifact;
import org.keldysh.standin.PortHandle;
import org.keldysh.standin.PortInfo;
import org.keldysh.standin.TableView;

/** Writes what comes out of a node into the folder of the node. */
final class OutputFiles {

    private final Path m_folder;

    /** @param folder folder of one node; exists */
    OutputFiles(final Path folder) {
        m_folder = folder;
    }

    /**
     * @param position number of the port, from 1
     * @param port the port
     * @param output what comes out of it
     * @return where it was written, and what a reader wants to see of it
     * @throws IOException if it cannot be written
     */
    OutputReport write(final int position, final PortInfo port, final PortHandle output) throws IOException {
        final String name = position + "-" + slug(port.name());
        return switch (output.kind()) {
            case TABLE -> table(port.name(), name + ".csv", output.table());
            case IMAGE -> picture(port.name(), name + ".png", output.png());
            case OTHER -> artifact(port.name(), name + ".port", output);
        };
    }

    private OutputReport table(final String port, final String name, final TableView table) throws IOException {
        final List<String> columns = table.columns().stream().map(TableView.Column::name).toList();
        final List<String> header = new ArrayList<>(List.of("RowID"));
        header.addAll(columns);
        final List<List<Object>> firstRows = new ArrayList<>();
        try (CsvWriter csv = new CsvWriter(m_folder.resolve(name), header)) {
            for (final TableView.Row row : table.rows()) {
                final List<Object> values = new ArrayList<>();
                values.add(row.key());
                values.addAll(row.values());
                csv.write(values);
                if (firstRows.size() < OutputReport.Table.ROWS) {
                    firstRows.add(values);
                }
            }
        }
        return new OutputReport.Table(port, path(name), columns, table.rowCount(), firstRows);
    }

    private OutputReport picture(final String port, final String name, final byte[] png) throws IOException {
        Files.write(m_folder.resolve(name), png);
        return new OutputReport.Picture(port, path(name), png);
    }

    private OutputReport artifact(final String port, final String name, final PortHandle output) throws IOException {
        if (output.object() instanceof ExportableArtifact artifact) {
            try (OutputStream out = stream(artifact.fileName())) {
                artifact.writeTo(out);
            }
            return new OutputReport.Artifact(port, path(artifact.fileName()), output.summary());
        }
        try (OutputStream out = stream(name)) {
            output.save(out);
        }
        return new OutputReport.Artifact(port, path(name), output.summary());
    }

    private OutputStream stream(final String name) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(m_folder.resolve(name)));
    }

    private String path(final String name) {
        return m_folder.getFileName() + "/" + name;
    }

    /**
     * @param name a name for people
     * @return the name in lower case letters, digits and hyphens, fit for every file system
     */
    static String slug(final String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
