package org.keldysh.knime.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;

class FieldColumnTest {

    /** A column without any value is compatible with everything but has no elements; KNIME makes such columns, too. */
    private static final DataTableSpec TABLE = new DataTableSpec(
        new DataColumnSpecCreator("Nothing", DataType.getMissingCell().getType()).createSpec(),
        new DataColumnSpecCreator("Words", DataType.getType(ListCell.class, StringCell.TYPE)).createSpec(),
        new DataColumnSpecCreator("Number", DoubleCell.TYPE).createSpec(),
        new DataColumnSpecCreator("Q", DataType.getType(ListCell.class, DoubleCell.TYPE)).createSpec());

    @Test
    void onlyListsOfNumbersAreFields() {
        assertEquals(Optional.of("Q"), FieldColumn.guess(TABLE, LatticeColumn.DISPLACEMENT));
    }

    @Test
    void aColumnWithoutValuesIsRefused() {
        assertEquals("The column \"Nothing\" must hold lists of numbers; choose another column or convert it.",
            assertThrows(InvalidSettingsException.class, () -> FieldColumn.reader(TABLE, "Nothing")).getMessage());
    }
}
