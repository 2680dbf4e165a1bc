package org.keldysh.headless.output;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes comma separated values, UTF-8, quoted as in RFC 4180, one line feed after each record. Numbers have all digits
 * that tell them from their neighbours. Lists are JSON arrays in one field, bytes are in Base64. Missing values and
 * numbers that are not defined (NaN) are empty fields.
 */
public final class CsvWriter implements Closeable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final BufferedWriter m_writer;

    private final CSVPrinter m_printer;

    /**
     * @param file the file to create
     * @param header names of the columns
     * @throws IOException if the file cannot be written
     */
    public CsvWriter(final Path file, final List<String> header) throws IOException {
        m_writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        m_printer = new CSVPrinter(m_writer, FORMAT);
        m_printer.printRecord(header);
    }

    /**
     * @param values one value for each column: numbers, texts, truth values, {@code double[]}, {@code byte[]}, lists,
     *            or null
     * @throws IOException if the record cannot be written
     */
    public void write(final List<?> values) throws IOException {
        for (final Object value : values) {
            m_printer.print(field(value));
        }
        m_printer.println();
    }

    private static Object field(final Object value) {
        if (value instanceof Double number) {
            return number.isNaN() ? null : number.toString();
        } else if (value instanceof double[] numbers) {
            return Arrays.stream(numbers).mapToObj(CsvWriter::element).collect(Collectors.joining(",", "[", "]"));
        } else if (value instanceof List<?> list) {
            return list.stream().map(CsvWriter::element).collect(Collectors.joining(",", "[", "]"));
        } else if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        return value;
    }

    private static String element(final Object value) {
        if (value == null || value instanceof Double number && !Double.isFinite(number)) {
            return "null";
        } else if (value instanceof String text) {
            return new TextNode(text).toString();
        }
        return value.toString();
    }

    @Override
    public void close() throws IOException {
        m_writer.close();
    }
}
