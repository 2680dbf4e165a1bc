package org.keldysh.physics.task;

import java.util.concurrent.CancellationException;

/** How long work reports what it has done and learns that it is no longer wanted. Implementations must be thread-safe. */
public interface ProgressMonitor {

    /** Ignores reports and is never cancelled. */
    ProgressMonitor NONE = new ProgressMonitor() {
        @Override
        public void report(final double fraction, final String message) {
            // nobody is watching
        }

        @Override
        public void checkCanceled() {
            // nobody can cancel
        }
    };

    /**
     * @param fraction share of the work done, 0 to 1
     * @param message what is going on, for a reader
     */
    void report(double fraction, String message);

    /** @throws CancellationException if the work shall stop now */
    void checkCanceled();

    /** @return a monitor for a part whose own progress would confuse: it can be cancelled, but reports nothing */
    default ProgressMonitor silent() {
        final ProgressMonitor whole = this;
        return new ProgressMonitor() {
            @Override
            public void report(final double fraction, final String message) {
                // told by the whole
            }

            @Override
            public void checkCanceled() {
                whole.checkCanceled();
            }
        };
    }

    /**
     * @param start fraction of this monitor at which the part begins
     * @param share fraction of this monitor that the part makes up
     * @return a monitor for a part of the work, whose 0 to 1 is mapped to {@code start} to {@code start + share}
     */
    default ProgressMonitor part(final double start, final double share) {
        final ProgressMonitor whole = this;
        return new ProgressMonitor() {
            @Override
            public void report(final double fraction, final String message) {
                whole.report(start + share * fraction, message);
            }

            @Override
            public void checkCanceled() {
                whole.checkCanceled();
            }
        };
    }
}
