package org.keldysh.physics.negf;

import org.keldysh.physics.task.ProgressMonitor;

/** Progress of a known number of energies, which several threads may count. It never goes back. */
final class EnergyProgress {

    private final ProgressMonitor m_monitor;

    private final int m_energies;

    private final String m_message;

    private int m_done;

    /**
     * @param monitor told the progress
     * @param energies number of energies, at least 1
     * @param message what is computed at them, for a reader
     */
    EnergyProgress(final ProgressMonitor monitor, final int energies, final String message) {
        m_monitor = monitor;
        m_energies = energies;
        m_message = message;
    }

    /** Counts and reports in one, as otherwise a thread could be overtaken between the two. */
    synchronized void add(final int energies) {
        m_done += energies;
        m_monitor.report((double)m_done / m_energies, m_message);
    }
}
