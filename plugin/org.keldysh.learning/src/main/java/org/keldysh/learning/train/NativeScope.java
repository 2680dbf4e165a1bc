package org.keldysh.learning.train;

import java.util.function.Supplier;

import org.bytedeco.openblas.global.openblas;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Surroundings in which DL4J is called: its services are looked up with the context class loader of the thread, which
 * in an OSGi framework knows nothing of this bundle; and its native code uses one thread, which is faster for small
 * matrices and makes the order of all sums fixed.
 */
final class NativeScope {

    /**
     * JavaCPP asks the operating system for the memory of the process at every allocation, which takes a third of the
     * time of a small update, unless this is 0 before its first class is loaded. Its own count of native memory stays
     * limited.
     */
    private static final String MEMORY_CHECK = "org.bytedeco.javacpp.maxPhysicalBytes";

    static {
        if (System.getProperty(MEMORY_CHECK) == null) {
            System.setProperty(MEMORY_CHECK, "0");
        }
    }

    private NativeScope() {
    }

    /**
     * @param <T> type of the result
     * @param work calls DL4J
     * @return its result
     * @throws IllegalStateException if the native libraries of this platform are missing
     */
    static <T> T call(final Supplier<T> work) {
        final Thread thread = Thread.currentThread();
        final ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(NativeScope.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Loads the native libraries if needed and makes them use one thread when called from this thread. */
    static void useOneThread() {
        call(() -> {
            try {
                Nd4j.getExecutioner();
                NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
                openblas.blas_set_num_threads(1);
                return null;
            } catch (final LinkageError | RuntimeException e) {
                throw new IllegalStateException("The native libraries of ND4J cannot be loaded on "
                    + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                    + "; install the part of Keldysh that is made for this platform.", e);
            }
        });
    }
}
