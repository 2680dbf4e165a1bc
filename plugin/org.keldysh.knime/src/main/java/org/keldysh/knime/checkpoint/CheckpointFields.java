package org.keldysh.knime.checkpoint;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Fields of a lattice in checkpoints. */
public final class CheckpointFields {

    private CheckpointFields() {
    }

    /**
     * @param out where to
     * @param values any number of values, written with all their bits
     * @throws IOException if writing fails
     */
    public static void write(final DataOutput out, final double[] values) throws IOException {
        out.writeInt(values.length);
        for (final double value : values) {
            out.writeDouble(value);
        }
    }

    /**
     * @param in where from
     * @return what {@link #write} has written
     * @throws IOException if reading fails
     */
    public static double[] read(final DataInput in) throws IOException {
        final double[] values = new double[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }
}
