package org.keldysh.headless.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.keldysh.headless.Cancellation;
import org.keldysh.headless.UserException;
import org.keldysh.headless.output.FolderDeletion;

/** Where a workflow is read from: a folder, or an archive that is unpacked until this is closed. */
public final class WorkflowSource implements AutoCloseable {

    private static final String ARCHIVE = ".knwf";

    private final Path m_folder;

    private final Runnable m_cleanup;

    private WorkflowSource(final Path folder, final Runnable cleanup) {
        m_folder = folder;
        m_cleanup = cleanup;
    }

    /**
     * @param path a workflow folder or a .knwf archive
     * @param cancellation deletes what was unpacked
     * @return the opened source
     * @throws UserException if it is neither, or the archive is damaged
     */
    public static WorkflowSource open(final Path path, final Cancellation cancellation) {
        if (Files.isRegularFile(path.resolve(WorkflowReader.FILE))) {
            return new WorkflowSource(path.toAbsolutePath().normalize(), () -> { });
        } else if (!Files.exists(path)) {
            throw new UserException("The workflow " + path + " does not exist.");
        } else if (Files.isDirectory(path)) {
            throw new UserException("The folder " + path + " is no workflow: it holds no " + WorkflowReader.FILE + ".");
        } else if (!path.getFileName().toString().endsWith(ARCHIVE)) {
            throw new UserException("The file " + path + " is no workflow; give a workflow folder or a " + ARCHIVE
                + " archive.");
        }
        return unpack(path, cancellation);
    }

    private static WorkflowSource unpack(final Path archive, final Cancellation cancellation) {
        try {
            final Path temporary = Files.createTempDirectory("keldysh");
            final Cancellation.Registration registration = cancellation.onCancel(() -> FolderDeletion.delete(temporary));
            final Runnable cleanup = () -> {
                registration.close();
                FolderDeletion.delete(temporary);
            };
            return unpack(archive, temporary, cleanup);
        } catch (IOException e) {
            throw new UserException("The archive " + archive + " cannot be unpacked: " + e.getMessage() + ".", e);
        }
    }

    private static WorkflowSource unpack(final Path archive, final Path temporary, final Runnable cleanup) {
        try {
            return new WorkflowSource(WorkflowArchive.unpack(archive, temporary), cleanup);
        } catch (UserException e) {
            cleanup.run();
            throw e;
        }
    }

    /** @return the workflow in this source */
    public Workflow read() {
        return WorkflowReader.read(m_folder, m_folder.getFileName().toString());
    }

    @Override
    public void close() {
        m_cleanup.run();
    }
}
