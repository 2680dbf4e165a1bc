package org.keldysh.knime.exchange;

import org.keldysh.physics.lattice.SquareLattice;

/** The lattice fields of all rows of a table, as they become one array. */
public final class FieldRows {

    private final String m_column;

    private final int m_rows;

    private double[] m_values;

    private int m_valuesPerRow;

    private int m_next;

    /**
     * @param column title of the column, for messages
     * @param rows number of rows, at least 1
     */
    public FieldRows(final String column, final int rows) {
        m_column = column;
        m_rows = rows;
    }

    /**
     * @param key key of the next row
     * @param field its values, copied
     * @throws IllegalArgumentException if the row has another number of values than the rows before, or all rows have too many
     */
    public void add(final String key, final double[] field) {
        if (m_values == null) {
            m_valuesPerRow = field.length;
            m_values = new double[size()];
        }
        if (field.length != m_valuesPerRow) {
            throw new IllegalArgumentException("Row \"" + key + "\" of column \"" + m_column + "\" has " + field.length
                + " values, but the rows before have " + m_valuesPerRow + "; remove it, or write it to a file of its own.");
        }
        System.arraycopy(field, 0, m_values, m_next, field.length);
        m_next += field.length;
    }

    private int size() {
        final long size = (long)m_rows * m_valuesPerRow;
        if (size > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("The column \"" + m_column + "\" has " + size
                + " values, more than one array can hold; write the rows to several files.");
        }
        return (int)size;
    }

    /**
     * @param name name of the array
     * @param lattice tells length and width
     * @return rows x length x width if there is a value for each site, else rows x values
     * @throws IllegalArgumentException if these are displacements, but not of this lattice
     */
    public NamedArray array(final String name, final SquareLattice lattice) {
        if (ArrayNames.DISPLACEMENT.equals(name) && m_valuesPerRow != lattice.sites()) {
            throw new IllegalArgumentException("Rows of the column \"" + m_column + "\" have " + m_valuesPerRow
                + " values, but the device has " + lattice.length() + " x " + lattice.width()
                + " sites; give the device that the table was made with.");
        }
        return m_valuesPerRow == lattice.sites()
            ? NamedArray.of(name, m_values, m_rows, lattice.length(), lattice.width()) : array(name);
    }

    /**
     * @param name name of the array
     * @return rows x values
     */
    public NamedArray array(final String name) {
        return NamedArray.of(name, m_values, m_rows, m_valuesPerRow);
    }
}
