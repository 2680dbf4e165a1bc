package org.keldysh.headless.task;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.keldysh.headless.UserException;
import org.keldysh.knime.exchange.ArrayNames;
import org.keldysh.knime.exchange.FieldRows;
import org.keldysh.knime.exchange.NamedArray;
import org.keldysh.knime.table.ColumnArrays;
import org.keldysh.physics.lattice.SquareLattice;

/**
 * The columns of a table that a run has written as comma separated values, as arrays. What a column holds follows from its
 * content: lists of numbers, integers, numbers (an empty field is NaN), else texts.
 */
final class CsvArrays {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private static final String ROW_ID = "RowID";

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,18}");

    private static final Pattern NUMBER =
        Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?|-?Infinity|NaN|null|");

    private final Path m_file;

    private final List<String> m_header;

    private final List<CSVRecord> m_records;

    private CsvArrays(final Path file, final List<CSVRecord> records) {
        m_file = file;
        if (records.size() < 2) {
            throw new UserException("The file " + file + " has no rows; give a table with a header and at least one row.");
        }
        m_header = records.get(0).toList();
        m_records = records.subList(1, records.size());
        for (final CSVRecord row : m_records) {
            if (row.size() != m_header.size()) {
                throw new UserException("Record " + row.getRecordNumber() + " of the file " + file + " has " + row.size()
                    + " fields, but the header has " + m_header.size() + "; the file is damaged or incomplete.");
            }
        }
    }

    /**
     * @param file a table, with a header
     * @return its columns
     * @throws UserException if it is damaged or cannot be read
     */
    static CsvArrays read(final Path file) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8); CSVParser parser = FORMAT.parse(reader)) {
            return new CsvArrays(file, parser.getRecords());
        } catch (IOException | UncheckedIOException e) {
            throw new UserException("The file " + file + " cannot be read as comma separated values: " + e.getMessage() + ".", e);
        }
    }

    /**
     * @param lattice shape of lattice fields, empty if it is not known
     * @return one array for each column
     * @throws UserException if columns cannot be arrays
     */
    List<NamedArray> arrays(final Optional<SquareLattice> lattice) {
        try {
            ColumnArrays.requireDistinct(m_header.stream().filter(title -> !ROW_ID.equals(title)).toList());
            final List<NamedArray> arrays = new ArrayList<>();
            for (int c = 0; c < m_header.size(); c++) {
                arrays.add(column(c, lattice));
            }
            return arrays;
        } catch (IllegalArgumentException e) {
            throw new UserException("The file " + m_file + " cannot be exported: " + e.getMessage(), e);
        }
    }

    private NamedArray column(final int column, final Optional<SquareLattice> lattice) {
        final String title = m_header.get(column);
        final String[] fields = m_records.stream().map(row -> row.get(column)).toArray(String[]::new);
        if (ROW_ID.equals(title)) {
            return NamedArray.of(ArrayNames.ROW_ID, fields, fields.length);
        } else if (Arrays.stream(fields).allMatch(field -> field.startsWith("[") && field.endsWith("]"))) {
            return lists(title, fields, lattice);
        }
        return NamedArray.of(ColumnArrays.name(title), values(fields), fields.length);
    }

    private static Object values(final String[] fields) {
        if (Arrays.stream(fields).allMatch(field -> INTEGER.matcher(field).matches())) {
            return Arrays.stream(fields).mapToLong(Long::parseLong).toArray();
        } else if (Arrays.stream(fields).allMatch(field -> NUMBER.matcher(field).matches())) {
            return Arrays.stream(fields).mapToDouble(CsvArrays::number).toArray();
        }
        return fields;
    }

    private static double number(final String text) {
        return text.isEmpty() || "null".equals(text) ? Double.NaN : Double.parseDouble(text);
    }

    private NamedArray lists(final String title, final String[] fields, final Optional<SquareLattice> lattice) {
        final FieldRows rows = new FieldRows(title, fields.length);
        for (int r = 0; r < fields.length; r++) {
            rows.add(m_records.get(r).get(0), list(title, r, fields[r]));
        }
        final String name = ColumnArrays.name(title);
        return lattice.map(shape -> rows.array(name, shape)).orElseGet(() -> rows.array(name));
    }

    private double[] list(final String title, final int row, final String field) {
        final String[] elements = field.substring(1, field.length() - 1).split(",");
        final double[] values = new double[elements.length];
        for (int i = 0; i < values.length; i++) {
            if (elements[i].isBlank() || !NUMBER.matcher(elements[i].strip()).matches()) {
                throw new IllegalArgumentException("row " + row + " (counted from 0) of column \"" + title
                    + "\" is not a list of numbers; remove the column.");
            }
            values[i] = number(elements[i].strip());
        }
        return values;
    }
}
