package org.keldysh.knime.node.threshold;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.keldysh.knime.execution.ExecutionProgress;
import org.keldysh.knime.execution.NodeFailure;
import org.keldysh.knime.table.LatticeReader;
import org.keldysh.knime.table.LatticeRow;
import org.keldysh.learning.ForceFieldChoice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.observable.BulkOrder;
import org.keldysh.physics.observable.ThresholdSearch;
import org.keldysh.physics.observable.ThresholdVoltage;
import org.keldysh.physics.observable.WallLocator;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeLogger;

/** Finds a threshold voltage for each right potential, temperature and noise temperature of a table of initial configurations. */
final class ThresholdRun {

    private static final NodeLogger LOGGER = NodeLogger.getLogger(ThresholdRun.class);

    private final ThresholdVoltageNodeParameters m_parameters;

    private final ForceFieldChoice m_forces;

    private final BiasTrial m_trial;

    private Optional<String> m_extrapolation = Optional.empty();

    private int m_unused;

    ThresholdRun(final ThresholdVoltageNodeParameters parameters, final ForceFieldChoice forces) {
        m_parameters = parameters;
        m_forces = forces;
        m_trial = new BiasTrial(parameters, forces);
    }

    BufferedDataTable[] execute(final Device device, final BufferedDataTable input, final ExecutionContext context)
        throws InvalidSettingsException, KNIMEException, CanceledExecutionException {
        final List<LatticeRow> rows =
            new LatticeReader(device, input.getDataTableSpec(), m_parameters.m_displacementColumn).readAll(input, context);
        final Map<ThresholdConditions, List<LatticeRow>> groups = ThresholdConditions.group(rows, m_parameters);
        m_extrapolation = groups.keySet().stream().map(ThresholdConditions::device)
            .flatMap(group -> Stream.of(m_parameters.m_lowerBias, m_parameters.m_upperBias).map(group::withLeftPotential))
            .map(m_forces::warning).flatMap(Optional::stream).findFirst();
        final ThresholdTables tables = new ThresholdTables(context);
        for (final Map.Entry<ThresholdConditions, List<LatticeRow>> group : groups.entrySet()) {
            m_unused += Math.max(0, group.getValue().size() - m_parameters.m_trajectories);
            find(group.getKey(), group.getValue(), tables, context, groups.size());
        }
        return tables.close();
    }

    private void find(final ThresholdConditions conditions, final List<LatticeRow> rows, final ThresholdTables tables,
        final ExecutionContext context, final int groups) throws KNIMEException {
        final ThresholdSearch search = m_parameters.search();
        final WallLocator locator = new WallLocator(BulkOrder.of(conditions.device()));
        String forceField = "";
        for (int trial = 0; trial < m_parameters.biases(); trial++) {
            final BiasTrial.Outcome outcome = m_trial.run(rows, locator, search.nextBias(),
                new ExecutionProgress(context.createSubProgress(1.0 / (groups * m_parameters.biases()))));
            forceField = outcome.forceField();
            log(outcome);
            add(search, conditions, outcome);
            tables.addTrial(conditions, outcome);
        }
        final ThresholdVoltage threshold = search.threshold();
        LOGGER.info(String.format(Locale.ROOT, "%s: threshold voltage %.4f ± %.4f at %s", forceField, threshold.voltage(),
            threshold.standardError(), conditions));
        tables.addThreshold(conditions, forceField, m_parameters.m_trajectories, m_parameters.biases(), threshold);
    }

    private static void add(final ThresholdSearch search, final ThresholdConditions conditions, final BiasTrial.Outcome outcome)
        throws KNIMEException {
        try {
            search.add(outcome.ensemble().switched());
        } catch (final IllegalArgumentException e) {
            throw NodeFailure.of("At " + conditions + ": " + e.getMessage(),
                "Change \"Lower bias\" or \"Upper bias\", or the number of steps.");
        }
    }

    private static void log(final BiasTrial.Outcome outcome) {
        LOGGER.info(outcome.forceField() + ", left potential " + outcome.bias() + ": " + outcome.ensemble().switched().switched()
            + " of " + outcome.ensemble().switched().trajectories() + " trajectories switched");
    }

    /** @return what the user should know of rows and accuracy, a sentence each */
    Optional<String> warning() {
        return Stream.of(unusedRows(), m_extrapolation, m_trial.accuracy().shortfall()).flatMap(Optional::stream)
            .reduce((first, second) -> first + " " + second);
    }

    private Optional<String> unusedRows() {
        return m_unused == 0 ? Optional.empty() : Optional.of(m_unused + " initial configurations are not used, as there are "
            + m_parameters.m_trajectories + " trajectories per bias.");
    }
}
