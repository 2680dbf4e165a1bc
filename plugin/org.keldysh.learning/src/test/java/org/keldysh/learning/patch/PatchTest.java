package org.keldysh.learning.patch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keldysh.learning.SyntheticData;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;

class PatchTest {

    @ParameterizedTest
    @CsvSource({"5, 8, true, 3", "5, 8, false, 3", "12, 3, true, 3", "2, 2, true, 3", "6, 4, false, 1", "4, 4, true, 0"})
    void agreesWithDefinition(final int length, final int width, final boolean periodic, final int radius) {
        final Device device = SyntheticData.device(length, width, periodic, 1.7);
        final double[] q = SyntheticData.displacement(device.lattice(), 1);
        final PatchLayout layout = new PatchLayout(radius);
        final Patch patch = new Patch(layout);
        final int offset = 3;
        for (int site = 0; site < q.length; site++) {
            final float[] target = new float[layout.inputs() + offset];
            patch.write(device, q, descriptors(device, q), site, false, target, offset);
            final float[] actual = Arrays.copyOfRange(target, offset, target.length);
            assertArrayEquals(byDefinition(device, q, site, radius), actual, 1e-7f, "site " + site);
        }
    }

    /** The documented order, written down as slowly as it reads. */
    private static float[] byDefinition(final Device device, final double[] q, final int site, final int radius) {
        final SquareLattice lattice = device.lattice();
        final int x = lattice.x(site);
        final int y = lattice.y(site);
        final List<Double> values = new ArrayList<>();
        for (int dx = -radius; dx <= radius; dx++) {
            for (int dy = -radius; dy <= radius; dy++) {
                values.add(column(lattice, x + dx) * row(lattice, y + dy) == 0 ? 0.0
                    : q[(x + dx) * lattice.width() + (y + dy + 8 * lattice.width()) % lattice.width()]);
            }
        }
        for (final LatticeDescriptor descriptor : List.of(new ElectrodeTransparency(lattice), new LocalGreenFunction(device, 5, 1),
            new LocalGreenFunction(device, 3, 3))) {
            descriptor.load(q);
            for (int i = 0; i < descriptor.inputs(); i++) {
                values.add((double)descriptor.values(i)[site]);
            }
        }
        for (int dx = -radius; dx <= radius; dx++) {
            values.add(column(lattice, x + dx));
        }
        for (int dy = -radius; dy <= radius; dy++) {
            values.add(row(lattice, y + dy));
        }
        values.addAll(List.of(device.leftPotential(), device.rightPotential(), device.temperature()));
        values.add(Math.exp(-x / 6.0));
        values.add(Math.exp(-(lattice.length() - 1 - x) / 6.0));
        final float[] result = new float[values.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = values.get(i).floatValue();
        }
        return result;
    }

    private static float[][] descriptors(final Device device, final double[] q) {
        final LatticeDescriptors descriptors = new LatticeDescriptors(device);
        descriptors.load(q);
        return descriptors.copy();
    }

    private static double column(final SquareLattice lattice, final int x) {
        return x < 0 || x >= lattice.length() ? 0 : 1;
    }

    private static double row(final SquareLattice lattice, final int y) {
        return !lattice.periodicWidth() && (y < 0 || y >= lattice.width()) ? 0 : 1;
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void reflectionIsThePatchOfTheMirroredLattice(final boolean periodic) {
        final Device device = SyntheticData.device(6, 5, periodic, 1.7);
        final SquareLattice lattice = device.lattice();
        final double[] q = SyntheticData.displacement(lattice, 2);
        final double[] mirrored = new double[q.length];
        for (int i = 0; i < q.length; i++) {
            mirrored[lattice.site(lattice.x(i), lattice.width() - 1 - lattice.y(i))] = q[i];
        }
        final PatchLayout layout = new PatchLayout(2);
        final Patch patch = new Patch(layout);
        for (int i = 0; i < q.length; i++) {
            final float[] reflected = new float[layout.inputs()];
            final float[] ofMirrored = new float[layout.inputs()];
            patch.write(device, q, descriptors(device, q), i, true, reflected, 0);
            patch.write(device, mirrored, descriptors(device, mirrored),
                lattice.site(lattice.x(i), lattice.width() - 1 - lattice.y(i)), false, ofMirrored, 0);
            assertArrayEquals(ofMirrored, reflected, 1e-6f);
        }
    }

    @Test
    void radiusOutOfRangeIsNamed() {
        assertEquals("patchRadius must be between 0 and 16, but is -1.",
            assertThrows(IllegalArgumentException.class, () -> new PatchLayout(-1)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> new PatchLayout(17));
    }
}
