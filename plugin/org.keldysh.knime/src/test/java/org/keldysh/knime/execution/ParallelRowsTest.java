package org.keldysh.knime.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keldysh.knime.table.KeyedRow;
import org.keldysh.physics.task.ProgressMonitor;
import org.knime.core.node.KNIMEException;

class ParallelRowsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private record Row(int number) implements KeyedRow {
        @Override
        public String key() {
            return "r" + number;
        }
    }

    private static List<Row> rows(final int count) {
        return IntStream.range(0, count).mapToObj(Row::new).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void resultsComeInOrder(final int processors) throws Exception {
        final List<Integer> results = new ArrayList<>();
        new ParallelRows(ProgressMonitor.NONE, processors).compute(rows(50), (row, threads, monitor) -> row.number() * 2,
            (row, result) -> {
                assertEquals(2 * row.number(), result);
                results.add(result);
            });
        assertEquals(IntStream.range(0, 50).map(n -> 2 * n).boxed().toList(), results);
    }

    @Test
    void fewRowsShareTheProcessors() throws Exception {
        final List<Integer> threads = new ArrayList<>();
        new ParallelRows(ProgressMonitor.NONE, 8).compute(rows(3), (row, count, monitor) -> count,
            (row, count) -> threads.add(count));
        assertEquals(List.of(2, 2, 2), threads);
    }

    @Test
    void aFailureNamesItsRowAndStopsTheOthers() {
        final CountDownLatch others = new CountDownLatch(1);
        final KNIMEException failure = assertTimeoutPreemptively(PATIENCE, () -> assertThrows(KNIMEException.class,
            () -> new ParallelRows(ProgressMonitor.NONE, 2).compute(rows(2), (row, threads, monitor) -> {
                if (row.number() == 1) {
                    throw new ArithmeticException("It diverges.");
                }
                return waitUntilInterrupted(others);
            }, (row, result) -> { })));
        assertEquals("Row \"r1\": It diverges.", failure.getMessage());
    }

    @Test
    void cancellationInterruptsTheRows() {
        final AtomicBoolean canceled = new AtomicBoolean();
        final CountDownLatch never = new CountDownLatch(1);
        final CountDownLatch interrupted = new CountDownLatch(1);
        final ProgressMonitor monitor = new ProgressMonitor() {
            @Override
            public void report(final double fraction, final String message) {
                canceled.set(true);
            }

            @Override
            public void checkCanceled() {
                if (canceled.get()) {
                    throw new CancellationException();
                }
            }
        };
        assertTimeoutPreemptively(PATIENCE, () -> {
            assertThrows(CancellationException.class,
                () -> new ParallelRows(monitor, 1).compute(rows(1), (row, threads, progress) -> {
                    progress.report(0.1, "started");
                    try {
                        return waitUntilInterrupted(never);
                    } finally {
                        interrupted.countDown();
                    }
                }, (row, result) -> { }));
            interrupted.await();
        });
    }

    private static int waitUntilInterrupted(final CountDownLatch latch) {
        try {
            latch.await();
        } catch (final InterruptedException e) {
            throw new CancellationException();
        }
        return 0;
    }

    @Test
    void progressIsTheMeanOverTheRows() throws Exception {
        final List<Double> fractions = new ArrayList<>();
        final ProgressMonitor monitor = new ProgressMonitor() {
            @Override
            public void report(final double fraction, final String message) {
                fractions.add(fraction);
            }

            @Override
            public void checkCanceled() {
                // never
            }
        };
        new ParallelRows(monitor, 1).compute(rows(4), (row, threads, progress) -> {
            progress.report(0.5, "half");
            progress.report(1, "done");
            return 0;
        }, (row, result) -> { });
        assertEquals(List.of(0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1.0), fractions);
        assertTrue(fractions.stream().allMatch(f -> f >= 0 && f <= 1));
    }
}
