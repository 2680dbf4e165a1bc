package org.keldysh.standin;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.knime.core.node.NodeLogger;

/**
 * Brings what nodes log to whoever watches them. A line belongs to the node whose thread, or whose thread's child, writes
 * it; a line from another thread goes to the only running node, if there is only one.
 */
final class NodeLog extends Handler {

    private static final InheritableThreadLocal<NodeProgress> WATCHER = new InheritableThreadLocal<>();

    private static final Set<NodeProgress> RUNNING = ConcurrentHashMap.newKeySet();

    /** Kept, because loggers that nobody holds are forgotten with their handlers. */
    private static final Logger ROOT = Logger.getLogger(NodeLogger.class.getName());

    static {
        ROOT.setUseParentHandlers(false);
        ROOT.addHandler(new NodeLog());
    }

    private NodeLog() {
        setLevel(Level.INFO);
    }

    /** What is done while a node is watched. */
    interface Work<T> {
        T run() throws Exception;
    }

    static <T> T watch(final NodeProgress watcher, final Work<T> work) throws Exception {
        RUNNING.add(watcher);
        WATCHER.set(watcher);
        try {
            return work.run();
        } finally {
            WATCHER.remove();
            RUNNING.remove(watcher);
        }
    }

    @Override
    public void publish(final LogRecord line) {
        if (isLoggable(line)) {
            final NodeProgress watcher = WATCHER.get();
            if (watcher != null && RUNNING.contains(watcher)) {
                watcher.log(line.getMessage());
            } else if (RUNNING.size() == 1) {
                RUNNING.forEach(only -> only.log(line.getMessage()));
            }
        }
    }

    @Override
    public void flush() { // lines are passed on at once
    }

    @Override
    public void close() { // nothing is open
    }
}
