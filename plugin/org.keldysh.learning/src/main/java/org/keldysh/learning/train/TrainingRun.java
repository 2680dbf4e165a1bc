package org.keldysh.learning.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

import org.keldysh.learning.network.Committee;
import org.keldysh.learning.network.DenseLayer;
import org.keldysh.learning.network.DensityNetwork;
import org.keldysh.learning.score.ForceScore;
import org.keldysh.physics.task.ProgressMonitor;

/** The epochs of one network, and the choice of the epoch whose weights are kept. */
final class TrainingRun {

    private final TrainingSettings m_settings;

    private final int m_member;

    private final RegressionModel m_model;

    private final Batches m_batches;

    private final Validation m_validation;

    private final Function<List<DenseLayer>, DensityNetwork> m_assemble;

    private final Consumer<DensityNetwork> m_improved;

    private final List<EpochMetrics> m_history = new ArrayList<>();

    private DensityNetwork m_best;

    private EpochMetrics m_bestMetrics;

    private String m_message = "first epoch";

    /**
     * @param settings epochs, patience and learning rate
     * @param member number of the network
     * @param model what is trained
     * @param batches the training data
     * @param validation may be empty
     * @param assemble makes a network of trained layers
     * @param improved told of every network that is better than all before
     */
    TrainingRun(final TrainingSettings settings, final int member, final RegressionModel model, final Batches batches,
        final Validation validation, final Function<List<DenseLayer>, DensityNetwork> assemble,
        final Consumer<DensityNetwork> improved) {
        m_settings = settings;
        m_member = member;
        m_model = model;
        m_batches = batches;
        m_validation = validation;
        m_assemble = assemble;
        m_improved = improved;
    }

    void execute(final ProgressMonitor monitor) {
        for (int epoch = 1; epoch <= m_settings.epochs() && !exhausted(epoch); epoch++) {
            final double start = (epoch - 1.0) / m_settings.epochs();
            final double loss = trainEpoch(epoch, monitor.part(start, 1.0 / m_settings.epochs()));
            finishEpoch(epoch, loss, monitor);
        }
        monitor.report(1, m_message);
    }

    private boolean exhausted(final int epoch) {
        return m_settings.patience() > 0 && m_validation.isPresent() && m_best != null
            && epoch - m_bestMetrics.epoch() > m_settings.patience();
    }

    private double trainEpoch(final int epoch, final ProgressMonitor monitor) {
        m_batches.shuffle();
        double sum = 0;
        for (int b = 0; b < m_batches.count(); b++) {
            monitor.checkCanceled();
            m_batches.load(b);
            sum += m_model.fit(m_batches.inputs(), m_batches.targets());
            requireConvergence(epoch, sum);
            monitor.report((b + 1.0) / m_batches.count(), m_message);
        }
        return sum / m_batches.count();
    }

    private void requireConvergence(final int epoch, final double loss) {
        if (!Double.isFinite(loss)) {
            throw new IllegalArgumentException("learningRate " + m_settings.learningRate()
                + " is too large, the training diverged in epoch " + epoch + "; choose a smaller one.");
        }
    }

    private void finishEpoch(final int epoch, final double loss, final ProgressMonitor monitor) {
        final DensityNetwork network = m_assemble.apply(m_model.layers());
        final EpochMetrics metrics = measure(epoch, loss, network, monitor);
        m_history.add(metrics);
        if (!m_validation.isPresent() || m_best == null || metrics.validationRmse() < m_bestMetrics.validationRmse()) {
            m_best = network;
            m_bestMetrics = metrics;
            m_improved.accept(network);
        }
        m_message = message(metrics);
        monitor.report((double)epoch / m_settings.epochs(), m_message);
    }

    private EpochMetrics measure(final int epoch, final double loss, final DensityNetwork network,
        final ProgressMonitor monitor) {
        if (!m_validation.isPresent()) {
            return new EpochMetrics(m_member, epoch, loss, Double.NaN, Double.NaN);
        }
        final ForceScore score = m_validation.score(Committee.of(network), monitor);
        return new EpochMetrics(m_member, epoch, loss, score.rmseDensity(), score.r2Force());
    }

    private String message(final EpochMetrics metrics) {
        final String training = String.format(Locale.ROOT, "epoch %d of %d, training loss %.3g", metrics.epoch(),
            m_settings.epochs(), metrics.trainingLoss());
        return m_validation.isPresent()
            ? training + String.format(Locale.ROOT, ", RMSE on unseen trajectories %.3g", metrics.validationRmse()) : training;
    }

    /** @return one entry per epoch */
    List<EpochMetrics> history() {
        return m_history;
    }

    /** @return the network of lowest validation error, or the last one without validation */
    DensityNetwork best() {
        return m_best;
    }

    /** @return metrics of {@link #best()} */
    EpochMetrics bestMetrics() {
        return m_bestMetrics;
    }
}
