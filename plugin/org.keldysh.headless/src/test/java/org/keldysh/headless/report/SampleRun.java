package org.keldysh.headless.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.keldysh.headless.workflow.Connection;
import org.keldysh.headless.workflow.Workflow;
import org.keldysh.headless.workflow.WorkflowNode;

/** A made-up run of three nodes. */
final class SampleRun {

    static final double VELOCITY = 0.123456789;

    private SampleRun() {
    }

    static RunReport create(final String command) throws IOException {
        final WorkflowNode device = node(1, "Holstein Device", "", 0, 100);
        final WorkflowNode dynamics = node(5, "Brownian Dynamics", "exact <NEGF> forces", 180, 40);
        final WorkflowNode analysis = node(6, "Order Parameter Analysis", "wall", 360, 100);
        final Workflow workflow = new Workflow("gating-transition", List.of(device, dynamics, analysis),
            List.of(new Connection(1, 1, 5, 1), new Connection(5, 1, 6, 2), new Connection(1, 1, 6, 1)));
        return new RunReport(workflow, command, ZonedDateTime.of(2026, 3, 1, 12, 30, 0, 0, ZoneOffset.UTC), 83.4,
            List.of(report(device, List.of(setting("length", 24), setting("temperature", 0.05)),
                List.of(new OutputReport.Artifact("Device", "01-holstein-device/device.json", "24 x 8 sites")), 0, 0.01),
                report(dynamics, List.of(setting("steps", 600), setting("seed", 7L)), List.of(frames()), 0.01, 61.2),
                report(analysis, List.of(), List.of(velocity(), picture("Wall Position")), 61.2, 0.4)),
            Versions.software(), Map.of("picocli", "4.7.7"));
    }

    private static WorkflowNode node(final int id, final String name, final String label, final int x, final int y) {
        return new WorkflowNode(id, name, label, "f.F", "org.keldysh.knime", Path.of("settings.xml"), x, y);
    }

    private static NodeReport.Setting setting(final String key, final Object value) {
        return new NodeReport.Setting(key, value, "seed".equals(key));
    }

    private static NodeReport report(final WorkflowNode node, final List<NodeReport.Setting> settings,
        final List<OutputReport> outputs, final double start, final double seconds) {
        return new NodeReport(node, Optional.empty(), settings, outputs,
            outputs.size() > 1 ? Optional.of("Careful: x < y & z") : Optional.empty(),
            List.of("NEGF: 600 steps on 24 x 8 sites, 11.3 ms per step"), start, seconds);
    }

    private static OutputReport frames() {
        final List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            rows.add(Arrays.asList("Row" + i, 0.1 * i, new double[192], null));
        }
        return new OutputReport.Table("Frames", "05-brownian-dynamics/1-frames.csv",
            List.of("Time", "Displacement", "Density Error"), 61, rows);
    }

    private static OutputReport velocity() {
        return new OutputReport.Table("Velocities", "06-order-parameter-analysis/2-velocities.csv",
            List.of("Force Field", "Velocity", "Standard Error"), 1,
            List.of(List.of("NEGF", "NEGF", VELOCITY, 1.5e-7)));
    }

    static OutputReport.Picture picture(final String port) throws IOException {
        final BufferedImage image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        final Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 1200, 800);
        graphics.setColor(Color.BLUE);
        graphics.drawLine(0, 800, 1200, 0);
        graphics.dispose();
        final ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return new OutputReport.Picture(port, "06-order-parameter-analysis/3-wall-position.png", png.toByteArray());
    }
}
