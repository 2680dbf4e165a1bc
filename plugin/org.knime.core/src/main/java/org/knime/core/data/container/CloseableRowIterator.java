package org.knime.core.data.container;

import java.io.Closeable;
import java.util.Iterator;
import java.util.NoSuchElementException;

import org.knime.core.data.DataRow;
import org.knime.core.data.RowIterator;

/** A row iterator that holds resources until it is closed. After closing it has no next row. */
public abstract class CloseableRowIterator extends RowIterator implements Closeable {

    @Override
    public abstract void close();

    /**
     * @param rows an iterator without resources
     * @return an iterator over the same rows
     */
    public static CloseableRowIterator from(final Iterator<DataRow> rows) {
        return new CloseableRowIterator() {

            private boolean m_closed;

            @Override
            public boolean hasNext() {
                return !m_closed && rows.hasNext();
            }

            @Override
            public DataRow next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("There are no more rows.");
                }
                return rows.next();
            }

            @Override
            public void close() {
                m_closed = true;
            }
        };
    }
}
