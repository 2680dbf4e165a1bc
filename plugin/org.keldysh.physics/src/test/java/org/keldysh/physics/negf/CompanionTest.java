package org.keldysh.physics.negf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CompanionTest {

    private final ExecutorService m_helpers = Executors.newSingleThreadExecutor();

    private final Companion m_companion = new Companion(m_helpers);

    @AfterEach
    void endHelper() {
        m_helpers.shutdownNow();
    }

    /** Works until it is interrupted, and then has something to tidy up. */
    private static final class Endless implements Runnable {

        private final CountDownLatch m_begun = new CountDownLatch(1);

        private volatile boolean m_ended;

        @Override
        public void run() {
            m_begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (final InterruptedException e) {
                final long end = System.nanoTime() + 20_000_000;
                while (System.nanoTime() < end) {
                    Thread.onSpinWait();
                }
                m_ended = true;
            }
        }

        void awaitBegin() {
            try {
                m_begun.await();
            } catch (final InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static void nothing() {
        // the other one is what matters
    }

    private void assertUsable() {
        final AtomicInteger done = new AtomicInteger();
        m_companion.together(done::incrementAndGet, done::incrementAndGet);
        assertEquals(2, done.get());
    }

    /** Each waits for the other: one after the other they would wait for ever. */
    @Test
    void bothWorkAtTheSameTimeInTwoThreads() {
        final CountDownLatch met = new CountDownLatch(2);
        final AtomicReference<Thread> own = new AtomicReference<>();
        final AtomicReference<Thread> other = new AtomicReference<>();
        m_companion.together(() -> meet(met, own), () -> meet(met, other));
        assertSame(Thread.currentThread(), own.get());
        assertNotEquals(own.get(), other.get());
    }

    private static void meet(final CountDownLatch met, final AtomicReference<Thread> thread) {
        thread.set(Thread.currentThread());
        met.countDown();
        try {
            met.await();
        } catch (final InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void exceptionsOfTheOtherReachTheCaller() {
        for (final RuntimeException cause : new RuntimeException[]{new ArithmeticException("singular"),
            new CancellationException("stopped")}) {
            final RuntimeException caught = assertThrows(RuntimeException.class,
                () -> m_companion.together(CompanionTest::nothing, () -> {
                    throw cause;
                }));
            assertSame(cause, caught);
            assertUsable();
        }
    }

    @Test
    void errorsOfTheOtherReachTheCaller() {
        final Error cause = new OutOfMemoryError("for a test");
        assertSame(cause, assertThrows(Error.class, () -> m_companion.together(CompanionTest::nothing, () -> {
            throw cause;
        })));
        assertUsable();
    }

    @Test
    void aFailureOfTheCallerEndsTheOther() {
        final Endless other = new Endless();
        final ArithmeticException cause = new ArithmeticException("singular");
        assertSame(cause, assertThrows(ArithmeticException.class, () -> m_companion.together(() -> {
            other.awaitBegin();
            throw cause;
        }, other)));
        assertTrue(other.m_ended, "returned before the other had ended");
        assertUsable();
    }

    @Test
    void anInterruptWhileWaitingEndsTheOther() {
        final Endless other = new Endless();
        assertThrows(CancellationException.class, () -> m_companion.together(() -> {
            other.awaitBegin();
            Thread.currentThread().interrupt();
        }, other));
        assertTrue(Thread.interrupted(), "the interrupt is passed on");
        assertTrue(other.m_ended, "returned before the other had ended");
        assertUsable();
    }

    /** The only helper is busy elsewhere, so that the caller fails before its errand has begun. */
    @Test
    void whatHasNotBegunWhenTheCallerFailsNeverBegins() throws InterruptedException {
        final Endless elsewhere = new Endless();
        m_helpers.execute(elsewhere);
        elsewhere.awaitBegin();
        final AtomicBoolean begun = new AtomicBoolean();
        assertThrows(ArithmeticException.class, () -> m_companion.together(() -> {
            throw new ArithmeticException("singular");
        }, () -> begun.set(true)));
        m_helpers.shutdownNow();
        assertTrue(m_helpers.awaitTermination(10, TimeUnit.SECONDS));
        assertFalse(begun.get());
    }

    @Test
    void worksAgainAndAgain() {
        final double[] halves = new double[2];
        for (int round = 1; round <= 1000; round++) {
            final double expected = round;
            m_companion.together(() -> halves[0] = expected, () -> halves[1] = expected);
            assertEquals(expected, halves[0]);
            assertEquals(expected, halves[1]);
        }
    }
}
