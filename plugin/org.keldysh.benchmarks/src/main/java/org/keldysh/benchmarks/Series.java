package org.keldysh.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hipparchus.stat.descriptive.rank.Median;
import org.keldysh.physics.task.ProgressMonitor;

/** Repetitions of one workload. */
final class Series implements AutoCloseable {

    /** A sample repeats short evaluations until it lasts this long, in seconds. */
    private static final double SHORTEST_SAMPLE = 0.02;

    /** An evaluation of this many seconds is long enough to make its first repetition count: the compiler is done early in it. */
    private static final double NO_WARM_UP = 2;

    private static final int LEAST_WINDOWS = 3;

    private static final int MOST_WINDOWS = 25;

    /** Share by which a window of the warm-up must be faster than the one before to let it go on. */
    private static final double IMPROVEMENT = 0.03;

    private static final ThreadMXBean THREADS = (ThreadMXBean)ManagementFactory.getThreadMXBean();

    private final BenchmarkCase m_subject;

    private final Workload m_workload;

    private final double m_memoryBytes;

    private final List<Double> m_seconds = new ArrayList<>();

    private final List<Double> m_allocated = new ArrayList<>();

    /** Makes the workload and evaluates it once. */
    Series(final BenchmarkCase subject, final Function<BenchmarkCase, Workload> workloads) {
        m_subject = subject;
        final long before = heapInUse();
        m_workload = workloads.apply(subject);
        try {
            sample(0);
        } catch (RuntimeException | Error e) {
            m_workload.close();
            throw e;
        }
        m_memoryBytes = Math.max(0, heapInUse() - before) + m_workload.nativeBytes();
    }

    private static long heapInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /**
     * Repeats the workload until it gets no faster: until the just-in-time compiler has settled.
     *
     * @param window seconds whose mean is compared with that of the next ones
     * @param monitor asked whether to stop
     */
    void warmUp(final double window, final ProgressMonitor monitor) {
        if (m_seconds.get(0) > NO_WARM_UP) {
            return;
        }
        double before = Double.POSITIVE_INFINITY;
        for (int w = 1; w <= MOST_WINDOWS; w++) {
            monitor.checkCanceled();
            m_seconds.clear();
            sample(window);
            final double now = m_seconds.get(0);
            if (w >= LEAST_WINDOWS && now > (1 - IMPROVEMENT) * before) {
                break;
            }
            before = now;
        }
        m_seconds.clear();
        m_allocated.clear();
    }

    /** Adds one repetition. */
    void sample() {
        sample(SHORTEST_SAMPLE);
    }

    private void sample(final double shortest) {
        long nanoseconds = 0;
        long bytes = 0;
        int count = 0;
        do {
            m_workload.prepare();
            final long allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
            final long start = System.nanoTime();
            m_workload.run();
            nanoseconds += System.nanoTime() - start;
            bytes += THREADS.getCurrentThreadAllocatedBytes() - allocatedBefore;
            count++;
        } while (nanoseconds < shortest * 1e9);
        m_seconds.add(nanoseconds * 1e-9 / count);
        m_allocated.add((double)bytes / count);
    }

    BenchmarkCase subject() {
        return m_subject;
    }

    /** @return whether there is a repetition that counts */
    boolean hasSamples() {
        return !m_seconds.isEmpty();
    }

    /** @return sum of the repetitions that count */
    double seconds() {
        return m_seconds.stream().mapToDouble(Double::doubleValue).sum();
    }

    Optional<String> shortfall() {
        return m_workload.shortfall();
    }

    Measurement measurement() {
        return new Measurement(m_subject, Origin.MEASURED, Timing.of(m_seconds), m_workload.energies(),
            m_workload.densityError(), m_memoryBytes, m_subject.threads() == 1 ? medianAllocation() : Double.NaN);
    }

    private double medianAllocation() {
        return new Median().evaluate(m_allocated.stream().mapToDouble(Double::doubleValue).toArray());
    }

    @Override
    public void close() {
        m_workload.close();
    }
}
