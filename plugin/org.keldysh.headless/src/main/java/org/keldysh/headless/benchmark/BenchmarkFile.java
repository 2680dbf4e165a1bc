package org.keldysh.headless.benchmark;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keldysh.benchmarks.BenchmarkReport;
import org.keldysh.benchmarks.DynamicsSpeed;
import org.keldysh.benchmarks.Growth;
import org.keldysh.benchmarks.NoisyWall;
import org.keldysh.benchmarks.PowerLaw;
import org.keldysh.headless.UserException;
import org.keldysh.headless.output.CsvWriter;

/** How the report of a benchmark is written to a file. */
public enum BenchmarkFile {
    /** The measurements, one per row. */
    CSV {
        @Override
        public void write(final BenchmarkReport report, final Path file) throws IOException {
            final List<Map<String, Object>> rows = report.measurements().stream().map(MeasurementRow::of).toList();
            try (CsvWriter writer = new CsvWriter(file, List.copyOf(rows.get(0).keySet()))) {
                for (final Map<String, Object> row : rows) {
                    writer.write(new ArrayList<>(row.values()));
                }
            }
        }
    },
    /** Everything. */
    JSON {
        @Override
        public void write(final BenchmarkReport report, final Path file) throws IOException {
            Files.writeString(file, JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build()
                .writeValueAsString(withoutNaN(content(report))) + "\n");
        }
    };

    /**
     * @param file a path
     * @return the format that its extension names
     * @throws UserException if there is no such format
     */
    public static BenchmarkFile of(final Path file) {
        final String name = file.getFileName().toString();
        for (final BenchmarkFile format : values()) {
            if (name.toUpperCase(Locale.ROOT).endsWith("." + format)) {
                return format;
            }
        }
        throw new UserException("The output " + file + " must end in .csv or .json; the picture is written beside it.");
    }

    /**
     * @param report what was measured
     * @param file where to
     * @throws IOException if the file cannot be written
     */
    public abstract void write(BenchmarkReport report, Path file) throws IOException;

    private static Map<String, Object> content(final BenchmarkReport report) {
        final Map<String, Object> content = new LinkedHashMap<>();
        content.put("machine", report.machine());
        content.put("lattice", NoisyWall.DESCRIPTION);
        content.put("measurements", report.measurements().stream().map(MeasurementRow::of).toList());
        content.put("denseInverse", report.dense().<Object>map(BenchmarkFile::law).orElse(Map.of()));
        content.put("width", growth(report.width()));
        content.put("length", growth(report.length()));
        content.put("dynamics", dynamics(report.dynamics()));
        content.put("notes", report.notes());
        return content;
    }

    /** Seconds against sites, width or length. */
    private static Map<String, Object> law(final PowerLaw law) {
        return Map.of("exponent", law.exponent(), "factor", law.factor());
    }

    private static Map<String, Object> growth(final Growth growth) {
        final Map<String, Object> content = new LinkedHashMap<>(law(growth.law()));
        content.put("measurements", growth.measurements().stream().map(MeasurementRow::of).toList());
        return content;
    }

    private static Map<String, Object> dynamics(final DynamicsSpeed speed) {
        final Map<String, Object> content = new LinkedHashMap<>();
        content.put("length", speed.lattice().length());
        content.put("width", speed.lattice().width());
        content.put("tolerance", speed.tolerance());
        content.put("threads", speed.threads());
        content.put("exactSecondsPerStep", speed.exactStep().median());
        content.put("networkSecondsPerStep", speed.networkStep().median());
        return content;
    }

    /** JSON has no NaN. */
    private static Object withoutNaN(final Object value) {
        if (value instanceof Map<?, ?> map) {
            final Map<Object, Object> result = new LinkedHashMap<>();
            map.forEach((key, element) -> result.put(key, withoutNaN(element)));
            return result;
        } else if (value instanceof List<?> list) {
            return list.stream().map(BenchmarkFile::withoutNaN).toList();
        }
        return value instanceof Double number && !Double.isFinite(number) ? null : value;
    }
}
