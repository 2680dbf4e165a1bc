package org.keldysh.headless.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.keldysh.headless.Cancellation;
import org.keldysh.headless.progress.ProgressDisplay;
import org.keldysh.headless.report.NodeReport;
import org.keldysh.headless.report.ReportPage;
import org.keldysh.headless.report.RunReport;
import org.keldysh.headless.report.Versions;
import org.keldysh.headless.workflow.Workflow;
import org.keldysh.headless.workflow.WorkflowNode;
import org.keldysh.standin.NodeRepository;
import org.keldysh.standin.PortHandle;

/** Executes a workflow and writes all results into a folder. */
public final class WorkflowTask {

    /** The page that shows the run. */
    public static final String REPORT = "report.html";

    private final WorkflowPlan m_plan;

    private final Cancellation m_cancellation = new Cancellation();

    private final Map<WorkflowNode, List<PortHandle>> m_outputs = new ConcurrentHashMap<>();

    private final Map<WorkflowNode, NodeReport> m_reports = new ConcurrentHashMap<>();

    private final long m_start = System.nanoTime();

    private final ZonedDateTime m_started = ZonedDateTime.now();

    /**
     * Creates and configures all nodes.
     *
     * @param workflow a workflow
     * @param overrides settings that differ from those in the workflow
     * @param checkpoints folder where nodes keep what a repeated run can go on from
     * @throws org.keldysh.headless.UserException if the workflow cannot be executed
     */
    public WorkflowTask(final Workflow workflow, final List<SettingOverride> overrides, final Path checkpoints) {
        m_plan = WorkflowPlan.create(workflow, overrides, checkpoints, NodeRepository.fromClassPath());
    }

    /**
     * @param folder an empty folder for the results
     * @param command the command that started the run, for the report
     * @param display shows the progress
     * @param cancellation stops the run
     * @throws IOException if the results cannot be written
     * @throws org.keldysh.headless.UserException if a node fails
     */
    public void run(final Path folder, final String command, final ProgressDisplay display,
        final Cancellation cancellation) throws IOException {
        try (Cancellation.Registration registration = cancellation.onCancel(m_cancellation::cancel)) {
            new ParallelExecution<PlannedNode>(Runtime.getRuntime().availableProcessors(),
                node -> execute(node, folder, display), m_cancellation).run(m_plan.nodes(), m_plan::predecessors);
        }
        final RunReport report = new RunReport(m_plan.workflow(), command, m_started,
            (System.nanoTime() - m_start) * 1e-9, m_plan.nodes().stream().map(node -> m_reports.get(node.node())).toList(),
            Versions.software(), Versions.libraries());
        Files.writeString(folder.resolve(REPORT), ReportPage.of(report));
        RunRecord.write(report, folder);
    }

    private void execute(final PlannedNode node, final Path folder, final ProgressDisplay display) {
        final NodeExecution execution = new NodeExecution(node, display, m_cancellation);
        m_reports.put(node.node(), execution.run(m_plan.inputs(node, m_outputs), folder.resolve(folderName(node)), m_start));
        m_outputs.put(node.node(), execution.outputs());
    }

    private String folderName(final PlannedNode node) {
        return String.format(Locale.ROOT, "%02d-%s", m_plan.nodes().indexOf(node) + 1,
            OutputFiles.slug(node.node().name()));
    }
}
