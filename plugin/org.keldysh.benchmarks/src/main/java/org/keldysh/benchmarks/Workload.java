package org.keldysh.benchmarks;

import java.util.Optional;

/** One evaluation of something, ready to be repeated by the thread that made it. */
interface Workload extends AutoCloseable {

    /** What must be done before each evaluation and is not timed. */
    default void prepare() {
        // nothing unless an evaluation destroys its input
    }

    /** What is timed. */
    void run();

    /** @return number of energies of the last evaluation */
    default int energies() {
        return 0;
    }

    /** @return error estimate of the last evaluation; NaN if there is none */
    default double densityError() {
        return Double.NaN;
    }

    /** @return one sentence if the last evaluation is less accurate than asked for */
    default Optional<String> shortfall() {
        return Optional.empty();
    }

    /** @return memory outside of the heap */
    default double nativeBytes() {
        return 0;
    }

    @Override
    void close();
}
