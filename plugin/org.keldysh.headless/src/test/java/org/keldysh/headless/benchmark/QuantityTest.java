package org.keldysh.headless.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keldysh.benchmarks.Timing;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({"3e-7,0.300 µs", "0.00051234,512 µs", "0.0123456,12.3 ms", "1.5,1.50 s", "100,100 s", "125,2.08 min",
        "5400,90.0 min", "7300,2.03 h", "1e6,11.6 d", "4e8,4630 d"})
    void timesHaveAUnitThatSuitsThem(final double seconds, final String expected) {
        assertEquals(expected, Quantity.time(new Timing(seconds, seconds, seconds, 1)));
    }

    @Test
    void spreadIsHalfOfTheInterquartileRange() {
        assertEquals("2.00 s ±5%", Quantity.time(new Timing(2, 1.9, 2.1, 5)));
        assertEquals("2.00 s ±0.5%", Quantity.time(new Timing(2, 1.99, 2.01, 5)));
    }

    @Test
    void bytesHaveTwoDigits() {
        assertEquals("0 B", Quantity.bytes(0));
        assertEquals("120 KiB", Quantity.bytes(123_000));
        assertEquals("4.1 MiB", Quantity.bytes(4_300_000));
    }

    @Test
    void powersOfTenAreWrittenAsSuch() {
        assertEquals("10⁻⁴", Quantity.accuracy(1e-4));
        assertEquals("10⁻⁸", Quantity.accuracy(1e-8));
        assertEquals("2.0E-4", Quantity.accuracy(2e-4));
    }
}
