package org.keldysh.learning.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class ActivationTest {

    @Test
    void namesAreThoseOfModelFiles() {
        assertEquals("tanh", Activation.TANH.serialName());
        assertEquals("relu", Activation.RELU.serialName());
        assertEquals(Activation.RELU, Activation.of("relu"));
        assertEquals("Activation sine is unknown.",
            assertThrows(IllegalArgumentException.class, () -> Activation.of("sine")).getMessage());
    }

    @Test
    void theRectifierRemovesWhatIsNegativeAndLeavesTheRestAlone() {
        final float[] values = {-0.3f, 0.3f, -1e30f, Float.POSITIVE_INFINITY, -0f, -5};
        Activation.RELU.apply(values, 5);
        assertArrayEquals(new float[]{0, 0.3f, 0, Float.POSITIVE_INFINITY, 0, -5}, values);
    }

    @Test
    void membersOfACommitteeHaveTheSameActivation() {
        final List<DensityNetwork> members = List.of(RandomNetworks.network(Activation.TANH, 0, 1, 4),
            RandomNetworks.network(Activation.RELU, 0, 2, 4));
        assertEquals("The network and its committee do not fit together.",
            assertThrows(IllegalArgumentException.class, () -> new Committee(members, List.of(), Optional.empty(), 1)).getMessage());
    }
}
