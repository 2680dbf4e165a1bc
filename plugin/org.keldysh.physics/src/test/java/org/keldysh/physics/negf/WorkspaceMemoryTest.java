package org.keldysh.physics.negf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.task.ProgressMonitor;

/** What work space is said to take, compared with what the threads that make and use it allocate. */
class WorkspaceMemoryTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean)ManagementFactory.getThreadMXBean();

    /** Loads classes, which allocates as well. */
    @BeforeAll
    static void warmUp() {
        for (final GreenFunctionQuality quality : GreenFunctionQuality.values()) {
            allocated(Devices.withBath(Devices.biased(4, 3, 0, 0), 0.1, 0), quality, 3);
            allocated(Devices.biased(4, 3, 0, 0), quality, 3);
        }
    }

    /** Bytes allocated by this thread and those of the workers until every solver has done a batch. */
    private static long allocated(final Device device, final GreenFunctionQuality quality, final int threads) {
        final long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        try (EnergyWorkers workers = new EnergyWorkers(() -> new RecursiveGreenFunction(device.lattice(), quality),
            device.lattice().sites(), threads)) {
            workers.load(EffectiveHamiltonian.of(device, Devices.random(device, 51)));
            workers.run((threads + 1) / 2, 32, (first, last, workspace) -> workspace.solver()
                .spectral(ComplexEnergies.real(new double[]{0.3}), workspace.result()), ProgressMonitor.NONE);
            return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before + allocatedByWorkers();
        }
    }

    private static long allocatedByWorkers() {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
            .filter(info -> info != null && info.getThreadName().equals("keldysh-energies"))
            .mapToLong(info -> THREADS.getThreadAllocatedBytes(info.getThreadId())).sum();
    }

    @ParameterizedTest
    @CsvSource({"24, 12, 0, 1", "24, 12, 0, 2", "24, 12, 0, 3", "24, 12, 0.1, 1", "24, 12, 0.1, 2", "24, 12, 0.1, 5",
        "4, 50, 0, 1", "4, 50, 0, 2", "4, 50, 0.1, 1", "4, 50, 0.1, 2", "40, 9, 0, 4", "100, 5, 0.1, 2"})
    void isWhatTheWorkersHold(final int length, final int width, final double bath, final int threads) {
        final Device device = Devices.withBath(Devices.biased(length, width, 0, 0), bath, 0);
        for (final GreenFunctionQuality quality : GreenFunctionQuality.values()) {
            final double expected = WorkspaceMemory.workersBytes(device, quality, threads);
            assertEquals(1, allocated(device, quality, threads) / expected, 0.05, quality + ", expected " + expected);
        }
    }
}
