package org.keldysh.headless.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.keldysh.headless.UserException;

/** Unpacks a .knwf archive: a zip with exactly one top folder, which is a workflow. */
final class WorkflowArchive {

    private final Path m_archive;

    private final Path m_target;

    private WorkflowArchive(final Path archive, final Path target) {
        m_archive = archive;
        m_target = target;
    }

    /**
     * @param archive a .knwf file
     * @param target existing folder to unpack to; nothing is written outside it
     * @return the workflow folder
     * @throws UserException if the archive is damaged, or holds anything but one workflow
     */
    static Path unpack(final Path archive, final Path target) {
        return new WorkflowArchive(archive, target).unpack();
    }

    private Path unpack() {
        try (ZipFile zip = new ZipFile(m_archive.toFile())) {
            for (final Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                unpack(zip, entries.nextElement());
            }
            return workflowFolder();
        } catch (IOException | IllegalArgumentException e) {
            throw new UserException("The archive " + m_archive + " is damaged or incomplete (" + e.getMessage()
                + "); export or download it again.", e);
        }
    }

    private void unpack(final ZipFile zip, final ZipEntry entry) throws IOException {
        final Path path = m_target.resolve(entry.getName()).normalize();
        if (!path.startsWith(m_target)) {
            throw new UserException("The archive " + m_archive + " is refused: its entry " + entry.getName()
                + " would be written outside the workflow.");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        try (InputStream raw = zip.getInputStream(entry);
                CheckedInputStream in = new CheckedInputStream(raw, new CRC32())) {
            Files.copy(in, path);
            if (in.getChecksum().getValue() != entry.getCrc()) {
                throw new ZipException("wrong checksum of " + entry.getName());
            }
        }
    }

    private Path workflowFolder() throws IOException {
        final List<Path> top;
        try (var files = Files.list(m_target)) {
            top = files.toList();
        }
        if (top.size() != 1 || !Files.isRegularFile(top.get(0).resolve(WorkflowReader.FILE))) {
            throw new UserException("The archive " + m_archive + " must hold exactly one folder with a "
                + WorkflowReader.FILE + "; export a single workflow from KNIME.");
        }
        return top.get(0);
    }
}
