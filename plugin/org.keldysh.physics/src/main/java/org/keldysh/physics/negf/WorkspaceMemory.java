package org.keldysh.physics.negf;

import java.util.Locale;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;

/** Refuses lattices and numbers of threads whose work space cannot fit into memory, before the work begins. */
final class WorkspaceMemory {

    private static final int MOST_THREADS = 1024;

    /** Header of an array and the reference to it. */
    private static final long ARRAY = 20;

    /** Arrays of lanes in {@link GreenFunctions} for each site. */
    private static final int BUFFERS = 4;

    /** Doubles for each site that poles and intervals of the bias window need at the least, for all threads together. */
    private static final long INTEGRALS = 100;

    private static final double GIGABYTE = 1L << 30;

    private WorkspaceMemory() {
    }

    /**
     * @param device what is to be solved with {@link RecursiveGreenFunction}
     * @param quality of the Green's functions
     * @param threads number of threads of {@link EnergyWorkers}
     * @return the number of threads
     * @throws IllegalArgumentException if it is not between 1 and 1024, or the work space exceeds the memory of this Java process
     */
    static int requireThreads(final Device device, final GreenFunctionQuality quality, final int threads) {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException("threads must be between 1 and " + MOST_THREADS + ", but is " + threads + ".");
        }
        final double bytes = bytes(device, quality, threads);
        final long limit = Runtime.getRuntime().maxMemory();
        if (bytes > limit) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "The lattice of %d x %d needs %.1f GB of memory on %s, but "
                + "Java may use %.1f GB; use a smaller lattice%s or start Java with more memory (option -Xmx).",
                device.lattice().length(), device.lattice().width(), bytes / GIGABYTE,
                threads == 1 ? "one thread" : threads + " threads", limit / GIGABYTE, threads == 1 ? "" : ", fewer threads"));
        }
        return threads;
    }

    private static double bytes(final Device device, final GreenFunctionQuality quality, final int threads) {
        return (double)device.lattice().sites() * INTEGRALS * Double.BYTES + workersBytes(device, quality, threads);
    }

    /** @return bytes of the arrays that {@link EnergyWorkers} hold, where two threads share a solver as far as possible */
    static double workersBytes(final Device device, final GreenFunctionQuality quality, final int threads) {
        final SquareLattice lattice = device.lattice();
        final boolean bath = device.bathBroadening() > 0;
        final int pairs = threads / 2;
        final int single = threads % 2;
        final double buffer =
            BUFFERS * (double)lattice.sites() * ((double)Double.BYTES * RecursiveGreenFunction.lanesFor(lattice) + ARRAY);
        return (pairs + single) * buffer + pairs * RecursiveGreenFunction.bytes(lattice, quality, bath, true)
            + single * RecursiveGreenFunction.bytes(lattice, quality, bath, false);
    }
}
