package org.keldysh.headless.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.keldysh.headless.Cancellation;
import org.keldysh.headless.UserException;
import org.keldysh.headless.progress.ProgressDisplay;
import org.keldysh.headless.report.NodeReport;
import org.keldysh.headless.report.OutputReport;
import org.keldysh.standin.NodeProgress;
import org.keldysh.standin.PortHandle;

/** Executes one node, shows its progress and writes what comes out. */
final class NodeExecution implements NodeProgress {

    private final PlannedNode m_node;

    private final ProgressDisplay.Activity m_activity;

    private final Cancellation m_cancellation;

    private final List<String> m_log = new ArrayList<>();

    private List<PortHandle> m_outputs;

    NodeExecution(final PlannedNode node, final ProgressDisplay display, final Cancellation cancellation) {
        m_node = node;
        m_activity = display.start(node.node().title());
        m_cancellation = cancellation;
    }

    /**
     * @param inputs what the input ports get
     * @param folder folder to create for the node's output
     * @param runStart when the run started, in nanoseconds
     * @return what the node did
     */
    NodeReport run(final List<PortHandle> inputs, final Path folder, final long runStart) {
        ProgressDisplay.Outcome outcome = ProgressDisplay.Outcome.STOPPED;
        try {
            final NodeReport report = execute(inputs, folder, runStart);
            report.warning().ifPresent(m_activity::warn);
            outcome = ProgressDisplay.Outcome.DONE;
            return report;
        } catch (CancellationException e) {
            throw e;
        } catch (UserException e) {
            outcome = ProgressDisplay.Outcome.FAILED;
            throw e;
        } catch (IOException e) {
            m_cancellation.check();
            throw new UserException(m_node.node().refusal("its output cannot be written: " + e.getMessage() + ".")
                .getMessage(), e);
        } finally {
            m_activity.finish(outcome);
        }
    }

    private NodeReport execute(final List<PortHandle> inputs, final Path folder, final long runStart)
        throws IOException {
        final long start = System.nanoTime();
        m_outputs = PlannedNode.explaining(m_node.node(), () -> m_node.executable().execute(inputs, this));
        final double seconds = (System.nanoTime() - start) * 1e-9;
        return new NodeReport(m_node.node(), m_node.icon(), m_node.settings(), write(folder),
            m_node.executable().warningMessage(), log(), (start - runStart) * 1e-9, seconds);
    }

    private List<OutputReport> write(final Path folder) throws IOException {
        Files.createDirectory(folder);
        final OutputFiles files = new OutputFiles(folder);
        final List<OutputReport> reports = new ArrayList<>();
        for (final PortHandle output : m_outputs) {
            m_cancellation.check();
            reports.add(files.write(reports.size() + 1, m_node.executable().outputPorts().get(reports.size()), output));
        }
        return reports;
    }

    /** @return the outputs of the node after it has run */
    List<PortHandle> outputs() {
        return m_outputs;
    }

    @Override
    public void progress(final double fraction, final String message) {
        m_activity.report(fraction, message);
    }

    @Override
    public boolean isCanceled() {
        return m_cancellation.isCanceled();
    }

    @Override
    public synchronized void log(final String line) {
        m_log.add(line);
    }

    private synchronized List<String> log() {
        return List.copyOf(m_log);
    }
}
