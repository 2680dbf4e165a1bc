package org.keldysh.knime.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;

class DecadeAxisTest {

    private static List<String> labels(final double minimum, final double maximum) {
        final DecadeAxis axis = new DecadeAxis("");
        axis.setRange(minimum, maximum);
        return axis.refreshTicks(null, null, null, RectangleEdge.LEFT).stream().map(NumberTick::getText).toList();
    }

    @Test
    void ofManyDecadesEveryOneHasATick() {
        assertEquals(List.of("10⁻⁷", "10⁻⁶", "10⁻⁵", "10⁻⁴", "10⁻³"), labels(0.9e-7, 2e-3));
    }

    @Test
    void ofMoreDecadesThanLabelsFindRoomForSomeHaveATick() {
        assertEquals(List.of("10⁻³⁶", "10⁻³³", "10⁻³⁰", "10⁻²⁷", "10⁻²⁴", "10⁻²¹", "10⁻¹⁸", "10⁻¹⁵", "10⁻¹²", "10⁻⁹", "10⁻⁶", "10⁻³"),
            labels(0.5e-36, 2e-3));
    }

    @Test
    void ofFewDecadesStepsHaveTicksToo() {
        assertEquals(List.of("0.05", "0.1", "0.2", "0.5", "1", "2"), labels(0.04, 3));
    }
}
