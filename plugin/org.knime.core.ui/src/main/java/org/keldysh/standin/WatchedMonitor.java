package org.keldysh.standin;

import org.knime.core.node.DefaultNodeProgressMonitor;

/** Passes progress on to whoever watches the node. */
final class WatchedMonitor extends DefaultNodeProgressMonitor {

    private final NodeProgress m_watcher;

    WatchedMonitor(final NodeProgress watcher) {
        m_watcher = watcher;
    }

    @Override
    protected boolean isCanceled() {
        return super.isCanceled() || m_watcher.isCanceled();
    }

    @Override
    public synchronized void setProgress(final double progress) {
        super.setProgress(progress);
        report();
    }

    @Override
    public synchronized void setProgress(final String message) {
        super.setProgress(message);
        report();
    }

    private void report() {
        final Double progress = getProgress();
        m_watcher.progress(progress == null ? 0 : progress, getMessage());
    }
}
