package org.keldysh.physics.negf;

import java.util.Locale;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;

/** Refuses lattices and numbers of threads whose work space cannot fit into memory, before the work begins. */
final class WorkspaceMemory {

    private static final int MOST_THREADS = 1024;

    /** Header of an array and the reference to it. */
    private static final long ARRAY = 24;

    /** Doubles for each site that poles and intervals of the bias window need at the least, for all threads together. */
    private static final long INTEGRALS = 100;

    private static final double GIGABYTE = 1L << 30;

    private final SquareLattice m_lattice;

    private final boolean m_bath;

    private WorkspaceMemory(final Device device) {
        m_lattice = device.lattice();
        m_bath = device.bathBroadening() > 0;
    }

    /**
     * @param device what is to be solved with {@link RecursiveGreenFunction}
     * @param threads number of threads
     * @return the number of threads
     * @throws IllegalArgumentException if it is not between 1 and 1024, or the work space exceeds the memory of this Java process
     */
    static int requireThreads(final Device device, final int threads) {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException("threads must be between 1 and " + MOST_THREADS + ", but is " + threads + ".");
        }
        new WorkspaceMemory(device).require(threads, Runtime.getRuntime().maxMemory());
        return threads;
    }

    private void require(final int threads, final long limit) {
        if (bytes(threads) > limit) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "The lattice of %d x %d needs %.1f GB of memory on %s, but "
                + "Java may use %.1f GB; use a smaller lattice%s or start Java with more memory (option -Xmx).",
                m_lattice.length(), m_lattice.width(), bytes(threads) / GIGABYTE,
                threads == 1 ? "one thread" : threads + " threads", limit / GIGABYTE, threads == 1 ? "" : ", fewer threads"));
        }
    }

    private double bytes(final int threads) {
        final double sites = m_lattice.sites();
        return sites * INTEGRALS * Double.BYTES + (4 * sites * arrayOfLanes(1) + rows() * arrayOfLanes(m_lattice.width())) * threads;
    }

    /** Arrays in the one-sided Green's functions and the work space of inverses and products. */
    private double rows() {
        final double diagonals = SymmetricBlock.diagonals(m_lattice.width());
        final int columns = m_lattice.length() + 2 + (m_bath ? m_lattice.length() : 2);
        return 2 * (columns * diagonals + 3 * m_lattice.width() + diagonals);
    }

    private double arrayOfLanes(final int entries) {
        return (double)Double.BYTES * entries * RecursiveGreenFunction.lanesFor(m_lattice) + ARRAY;
    }
}
