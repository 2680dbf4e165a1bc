package org.keldysh.standin;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.Node;
import org.knime.core.node.port.PortObject;

/** One execution of a node on a thread of its own, which is interrupted when the node is canceled. */
final class Execution {

    private static final long MILLISECONDS_BETWEEN_CHECKS = 50;

    private final NodeProgress m_watcher;

    private final WatchedMonitor m_monitor;

    private final FutureTask<PortObject[]> m_task;

    private final Thread m_thread;

    Execution(final Node node, final PortObject[] inputs, final NodeProgress watcher) {
        m_watcher = watcher;
        m_monitor = new WatchedMonitor(watcher);
        final var context = new ExecutionContext(m_monitor, node);
        m_task = new FutureTask<>(() -> NodeLog.watch(watcher, () -> {
            context.checkCanceled();
            return node.invokeNodeModelExecute(context, copies(inputs, context));
        }));
        m_thread = new Thread(m_task, node.getName());
        m_thread.setDaemon(true);
    }

    /** Tables cannot change; everything else is copied, as KNIME does, so that nodes cannot disturb one another. */
    private static PortObject[] copies(final PortObject[] inputs, final ExecutionContext context) throws Exception {
        final PortObject[] copies = inputs.clone();
        for (int i = 0; i < copies.length; i++) {
            if (copies[i] != null && new PortHandle(copies[i]).kind() != PortHandle.Kind.TABLE) {
                copies[i] = Node.copyPortObject(copies[i], context.createSilentSubExecutionContext(0));
            }
        }
        return copies;
    }

    PortObject[] run() throws NodeFailedException {
        m_thread.start();
        boolean canceled = false;
        while (true) {
            try {
                return m_task.get(MILLISECONDS_BETWEEN_CHECKS, TimeUnit.MILLISECONDS);
            } catch (final TimeoutException ex) {
                canceled |= cancelIf(!canceled && m_watcher.isCanceled());
            } catch (final InterruptedException ex) { // whoever waits for the node is told to stop, so is the node
                canceled |= cancelIf(true);
            } catch (final ExecutionException ex) {
                throw failure(ex, canceled || m_watcher.isCanceled());
            }
        }
    }

    private boolean cancelIf(final boolean wanted) {
        if (wanted) {
            m_monitor.setExecuteCanceled();
            m_thread.interrupt();
        }
        return wanted;
    }

    private static NodeFailedException failure(final ExecutionException failure, final boolean canceled) {
        if (canceled || failure.getCause() instanceof CanceledExecutionException) {
            final var exception = new CancellationException("Execution canceled");
            exception.initCause(failure.getCause());
            throw exception;
        }
        return Failures.of(failure);
    }
}
