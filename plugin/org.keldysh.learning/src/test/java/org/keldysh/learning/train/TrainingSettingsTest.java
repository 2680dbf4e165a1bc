package org.keldysh.learning.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.keldysh.learning.network.Activation;

class TrainingSettingsTest {

    @Test
    void everySettingOutOfRangeIsNamed() {
        assertEquals("The network must have at least one hidden layer.", refusal(new int[0], 1, 1, 0.1));
        assertEquals("Each hidden layer must have between 1 and 4096 units, but one has 0.", refusal(new int[]{4, 0}, 1, 1, 0.1));
        assertEquals("epochs must be at least 1, but is 0.", refusal(new int[]{4}, 0, 1, 0.1));
        assertEquals("batchSize must be at least 1, but is -3.", refusal(new int[]{4}, 1, -3, 0.1));
        assertEquals("learningRate must be greater than 0 and at most 1, but is NaN.", refusal(new int[]{4}, 1, 1, Double.NaN));
    }

    @Test
    void settingsOfTheCommitteeOutOfRangeAreNamed() {
        assertEquals("members must be between 1 and 32, but is 0.", refusal(0, 0, 0));
        assertEquals("patience must be at least 0, but is -1.", refusal(3, -1, 0));
        assertEquals("duplicateDistance must be a finite number of at least 0, but is -0.1.", refusal(3, 0, -0.1));
    }

    private static String refusal(final int members, final int patience, final double duplicateDistance) {
        return assertThrows(IllegalArgumentException.class, () -> new TrainingSettings(3, new int[]{4}, Activation.TANH, members, 1,
            patience, 1, 0.1, duplicateDistance, true, false, 1)).getMessage();
    }

    private static String refusal(final int[] widths, final int epochs, final int batchSize, final double learningRate) {
        return assertThrows(IllegalArgumentException.class,
            () -> new TrainingSettings(3, widths, Activation.TANH, 2, epochs, 0, batchSize, learningRate, 0, true, false, 1)).getMessage();
    }

    @Test
    void widthsCannotBeChangedFromOutside() {
        final int[] widths = {4, 5};
        final TrainingSettings settings = new TrainingSettings(3, widths, Activation.RELU, 2, 1, 0, 1, 0.1, 0, true, false, 1);
        widths[0] = 7;
        settings.hiddenWidths()[1] = 8;
        assertArrayEquals(new int[]{4, 5}, settings.hiddenWidths());
    }
}
