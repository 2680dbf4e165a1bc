package org.keldysh.headless.report;

import java.util.List;

/** What came out of one output port of a node, and the file that holds it. */
public sealed interface OutputReport {

    /** @return name of the port */
    String port();

    /** @return path of the file relative to the folder of the report, with slashes */
    String file();

    /**
     * A table.
     *
     * @param port name of the port
     * @param file the CSV file
     * @param columns names of the columns, without the row key
     * @param rows number of rows
     * @param firstRows the first rows, at most {@link #ROWS}: the key and the values
     */
    record Table(String port, String file, List<String> columns, long rows, List<List<Object>> firstRows)
        implements OutputReport {

        /** A table with more rows is not shown as a whole. */
        public static final int ROWS = 20;
    }

    /**
     * A picture.
     *
     * @param port name of the port
     * @param file the PNG file
     * @param png its content
     */
    record Picture(String port, String file, byte[] png) implements OutputReport {
    }

    /**
     * Anything else.
     *
     * @param port name of the port
     * @param file its file
     * @param summary one line about it
     */
    record Artifact(String port, String file, String summary) implements OutputReport {
    }
}
