package org.keldysh.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class CancellationTest {

    private final Cancellation m_cancellation = new Cancellation();

    private final List<String> m_ran = new ArrayList<>();

    @Test
    void runsOpenActionsNewestFirstAndOnce() {
        m_cancellation.onCancel(() -> m_ran.add("first"));
        m_cancellation.onCancel(() -> m_ran.add("closed")).close();
        m_cancellation.onCancel(() -> m_ran.add("last"));
        m_cancellation.check();
        m_cancellation.cancel();
        m_cancellation.cancel();
        assertEquals(List.of("last", "first"), m_ran);
        assertThrows(CancellationException.class, m_cancellation::check);
    }

    @Test
    void runsLateActionsAtOnce() {
        m_cancellation.cancel();
        m_cancellation.onCancel(() -> m_ran.add("late"));
        assertEquals(List.of("late"), m_ran);
    }

    @Test
    void aFailingActionDoesNotKeepTheOthersFromRunning() {
        m_cancellation.onCancel(() -> m_ran.add("first"));
        m_cancellation.onCancel(() -> {
            throw new IllegalStateException("disk");
        });
        assertEquals("disk", assertThrows(IllegalStateException.class, m_cancellation::cancel).getMessage());
        assertEquals(List.of("first"), m_ran);
    }
}
