package org.keldysh.knime.node.threshold;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.keldysh.knime.execution.ParallelRows;
import org.keldysh.knime.table.KeyedRow;
import org.keldysh.knime.table.LatticeRow;
import org.keldysh.learning.ForceFieldChoice;
import org.keldysh.physics.dynamics.BrownianDynamics;
import org.keldysh.physics.dynamics.BrownianSettings;
import org.keldysh.physics.dynamics.ForceAccuracy;
import org.keldysh.physics.force.ForceField;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.observable.TransitionEnsemble;
import org.keldysh.physics.observable.TransitionSummary;
import org.keldysh.physics.observable.TransitionTrajectory;
import org.keldysh.physics.observable.WallLocator;
import org.keldysh.physics.task.ProgressMonitor;
import org.knime.core.node.KNIMEException;

/** Runs the trajectories of one bias after the other, those of a bias at the same time. */
final class BiasTrial {

    private final ThresholdVoltageNodeParameters m_parameters;

    private final ForceFieldChoice m_forces;

    private final ForceAccuracy m_accuracy;

    BiasTrial(final ThresholdVoltageNodeParameters parameters, final ForceFieldChoice forces) {
        m_parameters = parameters;
        m_forces = forces;
        m_accuracy = new ForceAccuracy(parameters.m_tolerance);
    }

    /** What happened at a bias, and the name of the force field. */
    record Outcome(double bias, String forceField, TransitionEnsemble ensemble) {
    }

    private record Finished(String forceField, TransitionSummary summary, ForceAccuracy accuracy) {
    }

    private record Start(LatticeRow row, Device device, BrownianSettings dynamics) implements KeyedRow {

        @Override
        public String key() {
            return row.key();
        }
    }

    /** @return how accurate the forces of all trajectories so far were */
    ForceAccuracy accuracy() {
        return m_accuracy;
    }

    /** The same seeds at every bias: what differs between biases is the bias alone. */
    Outcome run(final List<LatticeRow> rows, final WallLocator locator, final double bias, final ProgressMonitor monitor)
        throws KNIMEException {
        final List<Start> starts =
            IntStream.range(0, m_parameters.m_trajectories).mapToObj(index -> start(rows, index, bias)).toList();
        final List<Finished> finished = new ArrayList<>();
        new ParallelRows(monitor).<Start, Finished> compute(starts, (start, threads, progress) -> run(start, locator, threads, progress),
            (start, trajectory) -> finished.add(trajectory));
        finished.forEach(trajectory -> m_accuracy.add(trajectory.accuracy()));
        return new Outcome(bias, finished.get(0).forceField(),
            TransitionEnsemble.of(finished.stream().map(Finished::summary).toList()));
    }

    /** Rows that are used again get seeds beyond those of all rows. */
    private Start start(final List<LatticeRow> rows, final int index, final double bias) {
        final LatticeRow row = rows.get(index % rows.size());
        final long seed = row.seed().isPresent() ? row.seed().getAsLong() + index / rows.size() * rows.size()
            : m_parameters.m_seed + index;
        return new Start(row, row.device().withLeftPotential(bias), m_parameters.brownian(m_parameters.noiseTemperature(row), seed));
    }

    private Finished run(final Start start, final WallLocator locator, final int threads, final ProgressMonitor monitor) {
        final TransitionTrajectory trajectory = new TransitionTrajectory(start.device().lattice(), locator);
        final ForceAccuracy accuracy = new ForceAccuracy(m_parameters.m_tolerance);
        try (ForceField field = m_forces.open(start.device(), threads)) {
            new BrownianDynamics(field, start.dynamics()).run(start.row().displacement(),
                List.of(new TransitionObserver(trajectory, m_parameters.m_observeEvery), accuracy), monitor);
            return new Finished(field.name(), trajectory.summary(m_parameters.nucleation()), accuracy);
        }
    }
}
