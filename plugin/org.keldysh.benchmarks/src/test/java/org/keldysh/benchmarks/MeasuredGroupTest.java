package org.keldysh.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.keldysh.physics.task.ProgressMonitor;

class MeasuredGroupTest {

    private static final BenchmarkCase FIRST = BenchmarkCase.network(new LatticeSize(4, 2));

    private static final BenchmarkCase SECOND = BenchmarkCase.network(new LatticeSize(4, 4));

    private final List<String> m_notes = new ArrayList<>();

    private final List<String> m_closed = new ArrayList<>();

    private final List<byte[]> m_garbage = new ArrayList<>();

    private Workload workload(final BenchmarkCase subject, final Runnable run) {
        return new Workload() {
            @Override
            public void run() {
                run.run();
            }

            @Override
            public int energies() {
                return subject.lattice().width();
            }

            @Override
            public void close() {
                m_closed.add(subject.toString());
            }
        };
    }

    private List<Measurement> measure(final Function<BenchmarkCase, Workload> workloads, final ProgressMonitor monitor) {
        return new MeasuredGroup(workloads, 0.05, m_notes::add).measure(List.of(FIRST, SECOND), monitor);
    }

    @Test
    void measuresEachCaseAndClosesIt() {
        final List<Measurement> measured = measure(subject -> workload(subject, () -> m_garbage.add(new byte[100_000])),
            new Forgetful());
        assertEquals(List.of(FIRST, SECOND), measured.stream().map(Measurement::subject).toList());
        assertEquals(List.of(2, 4), measured.stream().map(Measurement::energies).toList());
        for (final Measurement measurement : measured) {
            assertTrue(measurement.timing().median() > 0 && measurement.timing().samples() >= 1);
            assertTrue(measurement.timing().lowerQuartile() <= measurement.timing().upperQuartile());
            assertTrue(measurement.allocatedBytes() >= 100_000 && measurement.allocatedBytes() < 300_000,
                "allocated " + measurement.allocatedBytes());
        }
        assertEquals(List.of(FIRST.toString(), SECOND.toString()), m_closed);
        assertEquals(List.of(), m_notes);
    }

    /** Frees what the workload has allocated. */
    private final class Forgetful implements ProgressMonitor {
        @Override
        public void report(final double fraction, final String message) {
            assertTrue(fraction >= 0 && fraction <= 1);
        }

        @Override
        public void checkCanceled() {
            m_garbage.clear();
        }
    }

    @Test
    void memoryThatAWorkloadHoldsIsCounted() {
        final byte[][] held = new byte[1][];
        final List<Measurement> measured = measure(subject -> workload(subject, () -> held[0] = new byte[30_000_000]),
            ProgressMonitor.NONE);
        assertTrue(measured.get(0).memoryBytes() > 25e6, "holds " + measured.get(0).memoryBytes());
    }

    @Test
    void whatDoesNotFitIntoMemoryIsNoted() {
        final List<Measurement> measured = measure(subject -> workload(subject, () -> {
            if (subject.equals(FIRST)) {
                throw new IllegalStateException(new OutOfMemoryError("in another thread"));
            }
        }), ProgressMonitor.NONE);
        assertEquals(List.of(SECOND), measured.stream().map(Measurement::subject).toList());
        assertEquals(1, m_notes.size());
        assertTrue(m_notes.get(0).startsWith("4x2 network does not fit into the "), m_notes.get(0));
        assertEquals(2, m_closed.size());
    }

    @Test
    void otherFailuresAreToldAndEverythingIsClosed() {
        final RuntimeException failure = new IllegalStateException("bug");
        assertSame(failure, assertThrows(IllegalStateException.class, () -> measure(subject -> workload(subject, () -> {
            if (subject.equals(SECOND)) {
                throw failure;
            }
        }), ProgressMonitor.NONE)));
        assertEquals(List.of(SECOND.toString(), FIRST.toString()), m_closed);
    }

    @Test
    void canBeCancelled() {
        final ProgressMonitor cancelled = new ProgressMonitor() {
            @Override
            public void report(final double fraction, final String message) {
                // nobody is watching
            }

            @Override
            public void checkCanceled() {
                throw new CancellationException();
            }
        };
        assertThrows(CancellationException.class, () -> measure(subject -> workload(subject, () -> { }), cancelled));
    }
}
