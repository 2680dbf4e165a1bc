package org.keldysh.standin;

/** Watches a node while it is executed. Called from the threads of the node. */
public interface NodeProgress {

    /**
     * @param fraction the share done, between 0 and 1
     * @param message what is being done, may be {@code null}
     */
    void progress(double fraction, String message);

    /** @return whether the node should stop; asked often */
    boolean isCanceled();

    /** @param line what the node writes to its log */
    default void log(final String line) {
    }
}
