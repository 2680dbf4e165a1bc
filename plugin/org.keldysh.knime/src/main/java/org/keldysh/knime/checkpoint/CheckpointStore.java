package org.keldysh.knime.checkpoint;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;

/** Keeps what a computation has reached. Safe for use by several threads, and by several processes at the same time. */
public interface CheckpointStore {

    /** Keeps nothing. */
    CheckpointStore NONE = new CheckpointStore() {
        @Override
        public <T> Optional<T> read(final Fingerprint fingerprint, final Decoder<T> decoder) {
            return Optional.empty();
        }

        @Override
        public void write(final Fingerprint fingerprint, final Encoder encoder) {
            // nothing is kept
        }

        @Override
        public void remove(final Fingerprint fingerprint) {
            // nothing was kept
        }
    };

    /** Writes the content of a checkpoint. */
    @FunctionalInterface
    interface Encoder {

        /**
         * @param out where to
         * @throws IOException if writing fails
         */
        void encode(DataOutput out) throws IOException;
    }

    /**
     * Reads the content of a checkpoint.
     *
     * @param <T> the content
     */
    @FunctionalInterface
    interface Decoder<T> {

        /**
         * @param in what the encoder has written
         * @return the content
         * @throws IOException if reading fails
         */
        T decode(DataInput in) throws IOException;
    }

    /**
     * @param <T> the content
     * @param fingerprint of the computation
     * @param decoder reads the content
     * @return what was written last for this computation, empty if nothing
     * @throws CheckpointException if it is damaged or cannot be read
     */
    <T> Optional<T> read(Fingerprint fingerprint, Decoder<T> decoder);

    /**
     * Replaces what is kept of a computation; what was there stays until the new one is complete.
     *
     * @param fingerprint of the computation
     * @param encoder writes the content
     * @throws CheckpointException if it cannot be written
     */
    void write(Fingerprint fingerprint, Encoder encoder);

    /**
     * @param fingerprint of a computation whose checkpoint is no longer needed, if there is one
     * @throws CheckpointException if it cannot be removed
     */
    void remove(Fingerprint fingerprint);
}
