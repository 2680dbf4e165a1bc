package org.knime.core.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.RowKey;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.container.DataContainerException;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;

class TablesTest {

    private static final DataTableSpec SPEC = new DataTableSpecCreator()
        .addColumns(new DataColumnSpecCreator("x", DoubleCell.TYPE).createSpec(),
            new DataColumnSpecCreator("name", StringCell.TYPE).createSpec())
        .createSpec();

    private final ExecutionContext m_exec = new ExecutionContext(null, null);

    private final BufferedDataContainer m_container = m_exec.createDataContainer(SPEC);

    private static DefaultRow row(final String key, final double x) {
        return new DefaultRow(key, new DoubleCell(x), new StringCell("n" + x));
    }

    @Test
    void rowsComeOutAsTheyWentIn() {
        m_container.addRowToTable(row("a", 1));
        m_container.addRowToTable(new DefaultRow("b", DataType.getMissingCell(), DataType.getMissingCell()));
        m_container.close();
        final BufferedDataTable table = m_container.getTable();
        final List<Object> rows = new ArrayList<>();
        table.forEach(rows::add);
        assertEquals(
            List.of(row("a", 1), new DefaultRow("b", DataType.getMissingCell(), DataType.getMissingCell())), rows);
        assertEquals(2, table.size());
        assertEquals("Rows: 2, Cols: 2", table.getSummary());
        assertEquals(SPEC, table.getSpec());
    }

    @Test
    void aClosedIteratorHasNoRows() {
        m_container.addRowToTable(row("a", 1));
        m_container.close();
        final CloseableRowIterator rows = m_container.getTable().iterator();
        rows.close();
        assertFalse(rows.hasNext());
        assertThrows(NoSuchElementException.class, rows::next);
        assertThrows(UnsupportedOperationException.class, rows::remove);
    }

    @Test
    void refusesKeysThatAreThereAlready() {
        m_container.addRowToTable(row("a", 1));
        final var failure =
            assertThrows(DataContainerException.class, () -> m_container.addRowToTable(row("a", 2)));
        assertTrue(failure.getMessage().contains("\"a\""), failure.getMessage());
    }

    @Test
    void refusesRowsThatDoNotFit() {
        final var count = assertThrows(IllegalArgumentException.class,
            () -> m_container.addRowToTable(new DefaultRow("short", new DoubleCell(1))));
        assertTrue(count.getMessage().contains("\"short\""), count.getMessage());
        final var type = assertThrows(IllegalArgumentException.class,
            () -> m_container.addRowToTable(new DefaultRow("swapped", new StringCell("n"), new DoubleCell(1))));
        assertTrue(type.getMessage().contains("column \"x\""), type.getMessage());
        m_container.addRowToTable(new DefaultRow("narrower", new IntCell(1), new StringCell("n")));
        assertEquals(1, m_container.size());
    }

    @Test
    void isOpenUntilItIsClosed() {
        assertTrue(m_container.isOpen());
        assertThrows(IllegalStateException.class, m_container::getTable);
        m_container.close();
        m_container.close();
        assertTrue(m_container.isClosed());
        assertThrows(IllegalStateException.class, () -> m_container.addRowToTable(row("a", 1)));
    }

    @Test
    void copiesAndRenamesTables() throws Exception {
        m_container.addRowToTable(row("a", 1));
        m_container.close();
        final BufferedDataTable table = m_container.getTable();
        assertEquals(1, m_exec.createBufferedDataTable(table, m_exec).size());
        final DataTableSpec renamed = new DataTableSpecCreator(SPEC)
            .replaceColumn(0, new DataColumnSpecCreator("y", DoubleCell.TYPE).createSpec()).createSpec();
        assertEquals(renamed, m_exec.createSpecReplacerTable(table, renamed).getDataTableSpec());
    }

    @Test
    void columnsAreFoundByName() {
        assertEquals(1, SPEC.findColumnIndex("name"));
        assertEquals(-1, SPEC.findColumnIndex("other"));
        assertNull(SPEC.getColumnSpec("other"));
        assertTrue(SPEC.containsCompatibleType(DoubleValue.class));
        assertEquals("x(#1)", DataTableSpec.getUniqueColumnName(SPEC, "x"));
        assertEquals("y", DataTableSpec.getUniqueColumnName(SPEC, "y"));
    }

    @Test
    void columnsHaveDifferentNames() {
        final var failure = assertThrows(IllegalArgumentException.class, () -> new DataTableSpec(SPEC, SPEC));
        assertEquals("Duplicate column name \"x\" at positions 0 and 2.", failure.getMessage());
    }

    @Test
    void narrowerColumnsAreCompatible() {
        final DataTableSpec integers = new DataTableSpecCreator(SPEC)
            .replaceColumn(0, new DataColumnSpecCreator("x", IntCell.TYPE).createSpec()).createSpec();
        assertTrue(integers.isCompatibleWith(SPEC));
        assertFalse(SPEC.isCompatibleWith(integers));
        assertFalse(SPEC.equalStructure(integers));
        assertNotEquals(SPEC, integers);
    }

    @Test
    void specificationsAreStored() throws InvalidSettingsException {
        final var settings = new NodeSettings("spec");
        SPEC.save(settings);
        assertEquals(SPEC, DataTableSpec.load(settings));
    }

    @Test
    void keysAreCountedLikeInKnime() {
        assertEquals("Row7", RowKey.createRowKey(7L).getString());
    }
}
