package org.keldysh.physics.negf;

import java.util.concurrent.CancellationException;

/** Stops long computations whose thread was interrupted. */
final class Interruption {

    private Interruption() {
    }

    /** @throws CancellationException if the thread is interrupted */
    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The evaluation of Green's functions was interrupted.");
        }
    }
}
