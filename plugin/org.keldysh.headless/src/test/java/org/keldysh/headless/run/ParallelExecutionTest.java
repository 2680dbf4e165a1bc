package org.keldysh.headless.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.keldysh.headless.Cancellation;

@Timeout(20)
class ParallelExecutionTest {

    /** 1 -> 2, 1 -> 3, both -> 4. */
    private static final Map<Integer, Set<Integer>> DIAMOND = Map.of(1, Set.of(), 2, Set.of(1), 3, Set.of(1), 4, Set.of(2, 3));

    private final Cancellation m_cancellation = new Cancellation();

    private void run(final int threads, final Consumer<Integer> action) {
        new ParallelExecution<>(threads, action, m_cancellation).run(List.of(1, 2, 3, 4), DIAMOND::get);
    }

    @Test
    void runsEveryTaskAfterItsPredecessors() {
        final List<Integer> done = new CopyOnWriteArrayList<>();
        run(2, task -> {
            assertTrue(done.containsAll(DIAMOND.get(task)));
            done.add(task);
        });
        assertEquals(4, done.size());
        assertFalse(m_cancellation.isCanceled());
    }

    @Test
    void independentTasksRunAtTheSameTime() {
        final CyclicBarrier both = new CyclicBarrier(2);
        run(2, task -> {
            if (task == 2 || task == 3) {
                await(both);
            }
        });
        assertFalse(both.isBroken());
    }

    private static void await(final CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theFirstFailureInterruptsTheOthersAndIsTold() {
        final CountDownLatch running = new CountDownLatch(1);
        final Set<Integer> interrupted = Collections.newSetFromMap(new ConcurrentHashMap<>());
        final IllegalStateException failure = assertThrows(IllegalStateException.class, () -> run(2, task -> {
            if (task == 2) {
                waitForever(running, () -> interrupted.add(task));
            } else if (task == 3) {
                waitFor(running);
                throw new IllegalStateException("task 3");
            }
        }));
        assertEquals("task 3", failure.getMessage());
        assertEquals(Set.of(2), interrupted);
        assertTrue(m_cancellation.isCanceled());
    }

    @Test
    void cancelInterruptsAndStartsNothingMore() {
        final CountDownLatch running = new CountDownLatch(1);
        final Set<Integer> started = Collections.newSetFromMap(new ConcurrentHashMap<>());
        final Thread canceler = new Thread(() -> {
            waitFor(running);
            m_cancellation.cancel();
        });
        canceler.start();
        assertThrows(CancellationException.class, () -> run(2, task -> {
            started.add(task);
            waitForever(running, () -> { });
        }));
        assertEquals(Set.of(1), started);
    }

    private static void waitFor(final CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void waitForever(final CountDownLatch running, final Runnable onInterrupt) {
        running.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            onInterrupt.run();
            throw new CancellationException();
        }
    }
}
