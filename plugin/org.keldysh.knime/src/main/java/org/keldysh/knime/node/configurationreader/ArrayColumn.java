package org.keldysh.knime.node.configurationreader;

import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.Arrays;

import org.keldysh.knime.exchange.ArrayInfo;
import org.keldysh.knime.exchange.ArrayKind;
import org.keldysh.knime.exchange.ExchangeException;
import org.keldysh.knime.exchange.NamedArray;
import org.keldysh.knime.table.Cells;
import org.keldysh.knime.table.ColumnArrays;
import org.keldysh.knime.table.FieldColumn;
import org.keldysh.knime.table.LatticeColumn;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataType;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;

/** An array as a column of a table. */
final class ArrayColumn {

    private final Path m_file;

    private final NamedArray m_array;

    private final DataColumnSpec m_spec;

    ArrayColumn(final Path file, final NamedArray array) throws ExchangeException {
        m_file = file;
        m_array = array;
        m_spec = spec(file, array.info());
    }

    /**
     * @param file where the array is, for messages
     * @param array an array
     * @return its column
     * @throws ExchangeException if it is the array of a quantity but holds something else
     */
    static DataColumnSpec spec(final Path file, final ArrayInfo array) throws ExchangeException {
        final boolean field = array.shape().size() > 1;
        if (field && array.kind() == ArrayKind.TEXT) {
            throw new ExchangeException("In the file " + file + " the array " + array.name()
                + " holds several texts in each row; leave it out.");
        }
        final LatticeColumn quantity = ColumnArrays.column(array.name()).orElse(null);
        if (quantity == null) {
            return new DataColumnSpecCreator(array.name(), field ? ListCell.getCollectionType(DoubleCell.TYPE) : type(array.kind()))
                .createSpec();
        }
        requireFit(file, array, quantity.spec());
        return quantity.spec();
    }

    private static DataType type(final ArrayKind kind) {
        return switch (kind) {
            case NUMBER -> DoubleCell.TYPE;
            case INTEGER -> IntCell.TYPE;
            case LONG -> LongCell.TYPE;
            case TEXT -> StringCell.TYPE;
        };
    }

    private static void requireFit(final Path file, final ArrayInfo array, final DataColumnSpec column)
        throws ExchangeException {
        final boolean field = FieldColumn.isField(column);
        final boolean text = column.getType().equals(StringCell.TYPE);
        if (field != array.shape().size() > 1 || text != (array.kind() == ArrayKind.TEXT)) {
            throw new ExchangeException("In the file " + file + " the array " + array.name() + " must hold "
                + (field ? "several numbers (rows x length x width, or rows x sites)" : text ? "one text" : "one number")
                + " for each row; write it like that, or rename it.");
        }
    }

    /**
     * @param row index of a row
     * @return its cell
     * @throws ExchangeException if it is not an integer where one is needed
     */
    DataCell cell(final int row) throws ExchangeException {
        final int index = m_array.info().shape().isEmpty() ? 0 : row;
        final DataType type = m_spec.getType();
        if (type.equals(StringCell.TYPE)) {
            return new StringCell(((String[])m_array.values())[index]);
        } else if (type.equals(DoubleCell.TYPE)) {
            return Cells.numberOrMissing(Array.getDouble(m_array.values(), index));
        } else if (type.equals(LongCell.TYPE)) {
            return new LongCell(integer(index, Long.MIN_VALUE, Long.MAX_VALUE));
        } else if (type.equals(IntCell.TYPE)) {
            return new IntCell((int)integer(index, Integer.MIN_VALUE, Integer.MAX_VALUE));
        }
        return Cells.field(field(index));
    }

    private long integer(final int index, final long minimum, final long maximum) throws ExchangeException {
        final double number = Array.getDouble(m_array.values(), index);
        final long integer = m_array.info().kind() == ArrayKind.NUMBER ? (long)number : Array.getLong(m_array.values(), index);
        if (m_array.info().kind() == ArrayKind.NUMBER && integer != number || integer < minimum || integer > maximum) {
            throw new ExchangeException("In the file " + m_file + " the array " + m_array.info().name() + " has " + number
                + " in row " + index + " (counted from 0), but must hold integers.");
        }
        return integer;
    }

    private double[] field(final int row) {
        final int count = m_array.info().valuesPerRow();
        final double[] field = new double[count];
        Arrays.setAll(field, i -> Array.getDouble(m_array.values(), row * count + i));
        return field;
    }
}
