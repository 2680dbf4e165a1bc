package org.keldysh.knime.node.dynamics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

import org.keldysh.knime.checkpoint.CheckpointFields;
import org.keldysh.physics.dynamics.ForceAccuracy;

/**
 * All that is needed to go on with a trajectory.
 *
 * @param step index of the next step to be computed; one more than the last one if the trajectory is complete
 * @param displacement [sites] Q at that step
 * @param record what is kept of the steps before it
 */
record TrajectoryCheckpoint(long step, double[] displacement, TrajectoryRecord record) {

    void encode(final DataOutput out) throws IOException {
        out.writeLong(step);
        CheckpointFields.write(out, displacement);
        encode(out, record.accuracy().counts());
        out.writeInt(record.frames().size());
        for (final TrajectoryRecord.Frame frame : record.frames()) {
            encode(out, frame);
        }
        out.writeInt(record.observables().size());
        for (final TrajectoryRecord.Observables observables : record.observables()) {
            encode(out, observables);
        }
        out.writeInt(record.checks().size());
        for (final TrajectoryRecord.Check check : record.checks()) {
            encode(out, check);
        }
    }

    static TrajectoryCheckpoint decode(final DataInput in, final double tolerance) throws IOException {
        final long step = in.readLong();
        final double[] displacement = CheckpointFields.read(in);
        final TrajectoryRecord record = TrajectoryRecord.empty(tolerance);
        record.accuracy().add(counts(in));
        for (int left = in.readInt(); left > 0; left--) {
            record.frames().add(frame(in));
        }
        for (int left = in.readInt(); left > 0; left--) {
            record.observables().add(observables(in));
        }
        for (int left = in.readInt(); left > 0; left--) {
            record.checks().add(check(in));
        }
        return new TrajectoryCheckpoint(step, displacement, record);
    }

    private static void encode(final DataOutput out, final ForceAccuracy.Counts counts) throws IOException {
        out.writeLong(counts.steps());
        out.writeLong(counts.missed());
        out.writeDouble(counts.largestError());
        out.writeLong(counts.undefined());
        out.writeInt(counts.mostUndefinedSites());
    }

    private static ForceAccuracy.Counts counts(final DataInput in) throws IOException {
        return new ForceAccuracy.Counts(in.readLong(), in.readLong(), in.readDouble(), in.readLong(), in.readInt());
    }

    private static void encode(final DataOutput out, final TrajectoryRecord.Frame frame) throws IOException {
        out.writeLong(frame.step());
        out.writeDouble(frame.time());
        CheckpointFields.write(out, frame.displacement());
        CheckpointFields.write(out, frame.density());
        out.writeDouble(frame.current());
        out.writeDouble(frame.densityError());
        out.writeDouble(frame.uncertainty());
    }

    private static TrajectoryRecord.Frame frame(final DataInput in) throws IOException {
        return new TrajectoryRecord.Frame(in.readLong(), in.readDouble(), CheckpointFields.read(in), CheckpointFields.read(in),
            in.readDouble(), in.readDouble(), in.readDouble());
    }

    private static void encode(final DataOutput out, final TrajectoryRecord.Observables observables) throws IOException {
        out.writeLong(observables.step());
        out.writeDouble(observables.time());
        out.writeDouble(observables.wallPosition());
        out.writeDouble(observables.staggeredOrder());
        out.writeDouble(observables.meanDensity());
        out.writeDouble(observables.current());
    }

    private static TrajectoryRecord.Observables observables(final DataInput in) throws IOException {
        return new TrajectoryRecord.Observables(in.readLong(), in.readDouble(), in.readDouble(), in.readDouble(),
            in.readDouble(), in.readDouble());
    }

    private static void encode(final DataOutput out, final TrajectoryRecord.Check check) throws IOException {
        out.writeLong(check.step());
        out.writeDouble(check.time());
        out.writeDouble(check.densityRmse());
        out.writeDouble(check.densityMaximumError());
        out.writeDouble(check.forceRmse());
        out.writeDouble(check.forceR2());
        out.writeDouble(check.densityError());
        out.writeDouble(check.uncertainty());
        out.writeBoolean(check.exactUsed());
    }

    private static TrajectoryRecord.Check check(final DataInput in) throws IOException {
        return new TrajectoryRecord.Check(in.readLong(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(),
            in.readDouble(), in.readDouble(), in.readDouble(), in.readBoolean());
    }
}
