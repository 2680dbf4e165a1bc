package org.keldysh.knime.node.scorer;

import java.util.ArrayList;
import java.util.List;

import org.keldysh.knime.execution.NodeFailure;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.knime.table.LatticeReader;
import org.keldysh.knime.table.LatticeRow;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.observable.ColumnRegion;
import org.keldysh.physics.observable.StaggeredOrder;
import org.keldysh.physics.observable.WallLocator;
import org.keldysh.physics.observable.WallLocators;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/** Finds metal and insulator in the displacements of configurations. */
final class WallStateReader {

    private final SquareLattice m_lattice;

    private final LatticeReader m_reader;

    private final WallLocators m_locators = new WallLocators();

    /** @throws InvalidSettingsException if the table has no displacements */
    WallStateReader(final Device device, final DataTableSpec table) throws InvalidSettingsException {
        m_lattice = device.lattice();
        m_reader = new LatticeReader(device, table, LatticeColumn.DISPLACEMENT.title());
    }

    /** @return state of every configuration */
    List<WallState> read(final PredictedPairs pairs, final ExecutionMonitor monitor)
        throws KNIMEException, CanceledExecutionException {
        final List<WallState> states = new ArrayList<>();
        for (final ScoredConfiguration configuration : pairs.configurations()) {
            monitor.checkCanceled();
            states.add(state(configuration.row()));
        }
        return states;
    }

    private WallState state(final DataRow row) throws KNIMEException {
        final LatticeRow configuration = m_reader.read(row);
        final double[] profile = StaggeredOrder.profile(m_lattice, configuration.displacement());
        final WallLocator locator = locator(configuration);
        return new WallState(ColumnRegion.of(profile, locator.bulkOrder()), locator.isInContact(profile));
    }

    private WallLocator locator(final LatticeRow configuration) throws KNIMEException {
        try {
            return m_locators.of(configuration.device());
        } catch (final IllegalArgumentException e) {
            throw NodeFailure.inRow(configuration.key(), e);
        }
    }
}
