package org.keldysh.headless.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressLogTest {

    private final StringWriter m_text = new StringWriter();

    private List<String> lines() {
        return m_text.toString().lines().map(line -> line.replaceFirst("^\\[ *[0-9.]+ s\\] ", "")
            .replaceFirst("in [0-9.]+ s$", "in # s")).toList();
    }

    @Test
    void tellsStartQuartersWarningsAndEnd() {
        try (ProgressDisplay log = new ProgressLog(new PrintWriter(m_text))) {
            final ProgressDisplay.Activity activity = log.start("Node (#1)");
            for (int step = 0; step <= 100; step++) {
                activity.report(step / 100.0, "step " + step);
            }
            activity.warn("careful");
            activity.finish(ProgressDisplay.Outcome.DONE);
        }
        assertEquals(List.of("Node (#1): started", "Node (#1): 25 %, step 25", "Node (#1): 50 %, step 50",
            "Node (#1): 75 %, step 75", "Node (#1): warning: careful", "Node (#1): done in # s"), lines());
    }

    @Test
    void skipsQuartersThatWereJumpedOver() {
        try (ProgressDisplay log = new ProgressLog(new PrintWriter(m_text))) {
            final ProgressDisplay.Activity activity = log.start("a");
            activity.report(0.8, null);
            activity.report(0.6, null);
            activity.report(1, null);
        }
        assertEquals(List.of("a: started", "a: 75 %"), lines());
    }

    @Test
    void writesAtOnce() {
        final ProgressDisplay log = new ProgressLog(new PrintWriter(m_text));
        log.start("a");
        assertTrue(m_text.toString().contains("a: started"));
        log.close();
    }
}
