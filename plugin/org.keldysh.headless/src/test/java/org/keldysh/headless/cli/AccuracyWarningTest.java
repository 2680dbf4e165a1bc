package org.keldysh.headless.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class AccuracyWarningTest {

    private static String warning(final double error, final double tolerance) {
        final StringWriter text = new StringWriter();
        AccuracyWarning.print(error, tolerance, new PrintWriter(text));
        return text.toString();
    }

    @Test
    void isOneSentenceIfTheToleranceIsMissed() {
        assertEquals("", warning(1e-9, 1e-8));
        assertEquals(1, warning(2e-8, 1e-8).lines().count());
        assertTrue(warning(2e-8, 1e-8).contains("2.0E-8, more than the tolerance of 1.0E-8"));
        assertTrue(warning(Double.NaN, 1e-8).contains("NaN"));
    }
}
