package org.keldysh.headless.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;
import org.keldysh.benchmarks.Measurement;

/** A measurement for programs: seconds and bytes. */
final class MeasurementRow {

    private MeasurementRow() {
    }

    /** @return values by name, always the same names in the same order; NaN where a quantity is not known */
    static Map<String, Object> of(final Measurement measurement) {
        final Map<String, Object> row = new LinkedHashMap<>();
        row.put("length", measurement.subject().lattice().length());
        row.put("width", measurement.subject().lattice().width());
        row.put("sites", measurement.subject().lattice().sites());
        row.put("method", measurement.subject().method().text());
        row.put("tolerance", measurement.subject().tolerance());
        row.put("threads", measurement.subject().threads());
        row.put("origin", measurement.origin().text());
        row.put("energies", measurement.energies());
        row.put("densityError", measurement.densityError());
        row.put("seconds", measurement.timing().median());
        row.put("secondsLowerQuartile", measurement.timing().lowerQuartile());
        row.put("secondsUpperQuartile", measurement.timing().upperQuartile());
        row.put("repetitions", measurement.timing().samples());
        row.put("memoryBytes", measurement.memoryBytes());
        row.put("allocatedBytes", measurement.allocatedBytes());
        return row;
    }
}
