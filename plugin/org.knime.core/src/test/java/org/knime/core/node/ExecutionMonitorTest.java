package org.knime.core.node;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ExecutionMonitorTest {

    private final DefaultNodeProgressMonitor m_progress = new DefaultNodeProgressMonitor();

    private final ExecutionMonitor m_exec = new ExecutionMonitor(m_progress);

    @Test
    void ignoresImpossibleProgress() {
        assertNull(m_progress.getProgress());
        m_exec.setProgress(0.5, "half");
        m_exec.setProgress(1.5);
        m_exec.setProgress(-1);
        m_exec.setProgress(Double.NaN);
        assertEquals(0.5, m_progress.getProgress());
        assertEquals("half", m_progress.getMessage());
    }

    @Test
    void partsCountAsSharesOfTheWhole() {
        final ExecutionMonitor first = m_exec.createSubProgress(0.25);
        final ExecutionMonitor second = m_exec.createSubProgress(0.75);
        first.setProgress(1.0);
        assertEquals(0.25, m_progress.getProgress(), 1e-12);
        second.createSubProgress(0.5).setProgress(1.0, "inner");
        assertEquals(0.25 + 0.375, m_progress.getProgress(), 1e-12);
        assertEquals("inner", m_progress.getMessage());
        second.setProgress(0.1);
        assertEquals(0.25 + 0.375, m_progress.getProgress(), 1e-12);
        second.setProgress(1.0);
        assertEquals(1.0, m_progress.getProgress(), 1e-12);
    }

    @Test
    void silentPartsKeepTheirMessages() {
        m_exec.setMessage("whole");
        m_exec.createSilentSubProgress(0.5).setProgress(1.0, "part");
        assertEquals("whole", m_progress.getMessage());
        assertEquals(0.5, m_progress.getProgress());
    }

    @Test
    void partsCannotBeLargerThanTheWhole() {
        assertThrows(IllegalArgumentException.class, () -> m_exec.createSubProgress(1.1));
        assertThrows(IllegalArgumentException.class, () -> m_exec.createSubProgress(-0.1));
        assertThrows(IllegalArgumentException.class, () -> m_exec.createSubProgress(Double.NaN));
    }

    @Test
    void cancellingReachesAllParts() {
        final ExecutionMonitor part = m_exec.createSubProgress(0.5).createSubProgress(0.5);
        assertDoesNotThrow(part::checkCanceled);
        m_progress.setExecuteCanceled();
        assertThrows(CanceledExecutionException.class, part::checkCanceled);
        m_progress.reset();
        assertDoesNotThrow(part::checkCanceled);
    }

    @Test
    void interruptedThreadsAreCanceled() {
        Thread.currentThread().interrupt();
        assertThrows(CanceledExecutionException.class, m_exec::checkCanceled);
        assertTrue(Thread.interrupted());
    }
}
