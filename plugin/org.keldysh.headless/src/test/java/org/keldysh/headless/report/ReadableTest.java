package org.keldysh.headless.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableTest {

    @ParameterizedTest
    @CsvSource({"0,0", "-0.0,0", "1.5,1.5", "0.1,0.1", "123456.7,123460", "-0.123456789,\u22120.12346", "1e-7,1e\u22127",
        "1.23456789e-7,1.2346e\u22127", "6.02214e23,6.0221e23", "-1e300,\u22121e300", "NaN,\u2013", "Infinity,\u221e",
        "-Infinity,\u2212\u221e", "99999.9,100000"})
    void numbersHaveFiveDigits(final double number, final String expected) {
        assertEquals(expected, Readable.number(number));
    }

    @Test
    void longListsAreShortened() {
        assertEquals("[0, 0, 0, \u2026] (192 values)", Readable.value(new double[192]));
        assertEquals("[1, 2]", Readable.value(List.of(1.0, 2.0)));
        assertEquals("\u2013", Readable.value(null));
        assertEquals("text", Readable.value("text"));
        assertEquals("7", Readable.value(7L));
    }

    @ParameterizedTest
    @CsvSource({"0.0123,12 ms", "1.26,1.3 s", "59.9,59.9 s", "125,2 min 05 s"})
    void durationsHaveFittingUnits(final double seconds, final String expected) {
        assertEquals(expected, Readable.duration(seconds));
    }

    @Test
    void librariesAreReadFromTheClassPath() {
        final String separator = File.pathSeparator;
        assertEquals(
            Map.of("picocli", "4.7.7", "nd4j-native", "1.0.0-M2.1", "openblas", "0.3.19-1.5.7", "commons-rng-core", "1.7"),
            Versions.libraries(String.join(separator, "/x/picocli-4.7.7.jar", "/x/nd4j-native-1.0.0-M2.1-linux-x86_64.jar",
                "/x/openblas-0.3.19-1.5.7.jar", "/x/classes", "/y/commons-rng-core-1.7.jar",
                "/x/org.keldysh.physics-0.1.0-SNAPSHOT.jar")));
    }
}
