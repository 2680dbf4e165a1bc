package org.keldysh.learning.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.keldysh.learning.LabelledConfiguration;
import org.keldysh.learning.SyntheticData;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.task.ProgressMonitor;

class DistinctConfigurationsTest {

    private static final Device DEVICE = SyntheticData.device(3, 2, true, 1.7);

    private static LabelledConfiguration shifted(final Device device, final double shift) {
        final double[] q = {shift, 1 + shift, 2 + shift, 3 + shift, 4 + shift, 5 + shift};
        return new LabelledConfiguration(device, q, new double[6], "");
    }

    private static List<LabelledConfiguration> distinct(final double distance, final LabelledConfiguration... all) {
        return DistinctConfigurations.of(List.of(all), distance, ProgressMonitor.NONE);
    }

    @Test
    void theFirstOfNearlyEqualConfigurationsIsKept() {
        final LabelledConfiguration first = shifted(DEVICE, 0);
        final LabelledConfiguration near = shifted(DEVICE, 0.009);
        final LabelledConfiguration far = shifted(DEVICE, 0.011);
        assertEquals(List.of(first, far), distinct(0.01, first, near, far));
    }

    @Test
    void theSameLatticeInAnotherDeviceIsAnotherConfiguration() {
        final LabelledConfiguration first = shifted(DEVICE, 0);
        final LabelledConfiguration elsewhere = shifted(DEVICE.withLeftPotential(1.8), 0);
        assertEquals(List.of(first, elsewhere), distinct(0.01, first, elsewhere));
    }

    @Test
    void aDistanceOfZeroKeepsAll() {
        assertEquals(2, distinct(0, shifted(DEVICE, 0), shifted(DEVICE, 0)).size());
    }
}
