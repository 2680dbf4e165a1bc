package org.knime.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.knime.core.data.collection.CollectionCellFactory;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.collection.ListDataValue;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageContent;

class CellsAndTypesTest {

    private static void assertSame(final DataCell first, final DataCell second) {
        assertEquals(first, second);
        assertEquals(first.hashCode(), second.hashCode());
    }

    @Test
    void cellsAreEqualByContent() {
        assertSame(new DoubleCell(1.5), new DoubleCell(1.5));
        assertSame(new DoubleCell(Double.NaN), new DoubleCell(Double.NaN));
        assertSame(new DoubleCell(0.0), new DoubleCell(-0.0));
        assertSame(new LongCell(1L << 40), new LongCell(1L << 40));
        assertSame(new StringCell("a"), new StringCell("a"));
        assertNotEquals(new DoubleCell(1), new IntCell(1));
        assertNotEquals(new StringCell("1"), new IntCell(1));
        assertNotEquals(BooleanCell.TRUE, BooleanCell.FALSE);
    }

    @Test
    void missingCellsAreEqualWhateverTheReason() {
        assertSame(DataType.getMissingCell(), new MissingCell("not measured"));
        assertNotEquals(DataType.getMissingCell(), new StringCell("?"));
        assertTrue(DataType.getMissingCell().isMissing());
        assertEquals("not measured", new MissingCell("not measured").getError());
        assertNull(((MissingValue)DataType.getMissingCell()).getError());
    }

    @Test
    void numbersCanBeReadAsWiderNumbers() {
        assertTrue(IntCell.TYPE.isCompatible(DoubleValue.class));
        assertTrue(LongCell.TYPE.isCompatible(DoubleValue.class));
        assertFalse(DoubleCell.TYPE.isCompatible(IntValue.class));
        assertFalse(StringCell.TYPE.isCompatible(DoubleValue.class));
        assertTrue(LongCell.TYPE.isASuperTypeOf(IntCell.TYPE));
        assertFalse(IntCell.TYPE.isASuperTypeOf(LongCell.TYPE));
        assertEquals(1.0, BooleanCell.get(true).getDoubleValue());
    }

    @Test
    void everyTypeTakesMissingCells() {
        assertTrue(DoubleCell.TYPE.isASuperTypeOf(DataType.getMissingCell().getType()));
        assertTrue(ListCell.getCollectionType(DoubleCell.TYPE).isASuperTypeOf(DataType.getMissingCell().getType()));
    }

    @Test
    void typesHaveTheNamesThatUsersSee() {
        assertEquals("Number (Float)", DoubleCell.TYPE.getName());
        assertEquals("Number (Integer)", IntCell.TYPE.getName());
        assertEquals("Number (Long Integer)", LongCell.TYPE.getName());
        assertEquals("Boolean", BooleanCell.TYPE.getName());
        assertEquals("String", StringCell.TYPE.getName());
        assertEquals("Image (PNG)", PNGImageContent.TYPE.getName());
        assertEquals("Collection (List) (Collection of: Number (Float))",
            ListCell.getCollectionType(DoubleCell.TYPE).toString());
    }

    @Test
    void listsOfNumbersBehaveLikeListsOfCells() {
        final ListCell numbers =
            CollectionCellFactory.createListCell(List.of(new DoubleCell(1), new DoubleCell(Double.NaN)));
        assertEquals(ListCell.getCollectionType(DoubleCell.TYPE), numbers.getType());
        assertEquals(new DoubleCell(1), numbers.get(0));
        assertEquals(2, numbers.size());
        assertEquals("[1.0, NaN]", numbers.toString());
        assertSame(numbers, CollectionCellFactory
            .createListCell(new DefaultRow("r", DataType.getMissingCell(), new DoubleCell(1),
                new DoubleCell(Double.NaN)), new int[]{1, 2}));
        assertThrows(IndexOutOfBoundsException.class, () -> numbers.get(2));
    }

    @Test
    void listsOfMixedCellsKeepThem() {
        final ListCell mixed = CollectionCellFactory
            .createListCell(List.of(new DoubleCell(1), DataType.getMissingCell(), new IntCell(2)));
        assertTrue(mixed.getElementType().isCompatible(DoubleValue.class));
        assertFalse(mixed.getElementType().isCompatible(IntValue.class));
        assertEquals(new IntCell(2), mixed.get(2));
        assertTrue(mixed.get(1).isMissing());
        assertTrue(CollectionCellFactory.createListCell(List.of()).getElementType().isMissingValueType());
    }

    @Test
    void listsOfNumbersFitOnlyIntoListsOfNumbers() {
        final DataType doubles = ListCell.getCollectionType(DoubleCell.TYPE);
        assertTrue(doubles.isASuperTypeOf(ListCell.getCollectionType(IntCell.TYPE)));
        assertFalse(doubles.isASuperTypeOf(ListCell.getCollectionType(StringCell.TYPE)));
        assertTrue(doubles.isCompatible(ListDataValue.class));
        assertFalse(doubles.isASuperTypeOf(DoubleCell.TYPE));
        assertThrows(IllegalArgumentException.class, () -> DataType.getType(ListCell.class, null));
    }

    @Test
    void refusesCellsWithoutContent() {
        assertThrows(NullPointerException.class, () -> new StringCell(null));
        assertThrows(NullPointerException.class, () -> new DefaultRow("r", new DataCell[]{null}));
        assertThrows(NullPointerException.class, () -> new RowKey(null));
        assertThrows(IllegalArgumentException.class, () -> new PNGImageContent(new byte[]{1, 2, 3}));
    }
}
