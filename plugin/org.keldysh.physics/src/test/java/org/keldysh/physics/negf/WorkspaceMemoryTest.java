package org.keldysh.physics.negf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.task.ProgressMonitor;

/** What work space is said to take, compared with what the threads that make and use it allocate. */
class WorkspaceMemoryTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean)ManagementFactory.getThreadMXBean();

    /** Bytes allocated by this thread and those of the workers until every solver has done a batch. */
    private static long allocated(final Device device, final GreenFunctionQuality quality, final int threads) {
        final long newest = LongStream.of(THREADS.getAllThreadIds()).max().orElseThrow();
        final long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        try (EnergyWorkers workers = new EnergyWorkers(() -> new RecursiveGreenFunction(device.lattice(), quality),
            device.lattice().sites(), threads)) {
            workers.load(EffectiveHamiltonian.of(device, Devices.random(device, 51)));
            workers.run((threads + 1) / 2, 32, (first, last, workspace) -> workspace.solver()
                .spectral(ComplexEnergies.real(new double[]{0.3}), workspace.result()), ProgressMonitor.NONE);
            return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before + allocatedSince(newest);
        }
    }

    /** Bytes allocated by the threads that began after another one. */
    private static long allocatedSince(final long thread) {
        return LongStream.of(THREADS.getAllThreadIds()).filter(id -> id > thread).map(THREADS::getThreadAllocatedBytes).sum();
    }

    /** The first time loads classes, which allocates as well. */
    @ParameterizedTest
    @CsvSource({"24, 12, 0, 1", "24, 12, 0, 2", "24, 12, 0, 3", "24, 12, 0.1, 1", "24, 12, 0.1, 2", "24, 12, 0.1, 5",
        "4, 50, 0, 1", "4, 50, 0, 2", "4, 50, 0.1, 1", "4, 50, 0.1, 2", "40, 9, 0, 4", "100, 5, 0.1, 2"})
    void isWhatTheWorkersHold(final int length, final int width, final double bath, final int threads) {
        final Device device = Devices.withBath(Devices.biased(length, width, 0, 0), bath, 0);
        for (final GreenFunctionQuality quality : GreenFunctionQuality.values()) {
            final double expected = WorkspaceMemory.workersBytes(device, quality, threads);
            allocated(device, quality, threads);
            assertEquals(1, allocated(device, quality, threads) / expected, 0.05, quality + ", expected " + expected);
        }
    }
}
