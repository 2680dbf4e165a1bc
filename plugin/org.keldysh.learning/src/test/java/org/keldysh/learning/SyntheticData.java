package org.keldysh.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;

/** Labelled configurations whose density is a known smooth function of the neighbourhood, the bias and the electrodes. */
public final class SyntheticData {

    private SyntheticData() {
    }

    public static Device device(final int length, final int width, final boolean periodic, final double leftPotential) {
        return new Device(new SquareLattice(length, width, periodic), new HolsteinModel(1, 1.5, 1, 0.15), 1, 0, 0.05,
            leftPotential, 0, 0);
    }

    public static double[] displacement(final SquareLattice lattice, final long seed) {
        final Random random = new Random(seed);
        final double[] q = new double[lattice.sites()];
        for (int i = 0; i < q.length; i++) {
            q[i] = lattice.staggeredSign(i) * random.nextDouble() * 1.5 + 0.1 * random.nextGaussian();
        }
        return q;
    }

    public static LabelledConfiguration labelled(final Device device, final long seed) {
        final SquareLattice lattice = device.lattice();
        final double[] q = displacement(lattice, seed);
        final double[] sum = new double[q.length];
        lattice.neighbourSum(q, sum);
        final double[] density = new double[q.length];
        for (int i = 0; i < q.length; i++) {
            final double electrode = device.leftPotential() * Math.exp(-lattice.x(i) / 3.0);
            density[i] = 0.5 + 0.5 * Math.tanh(0.8 * q[i] - 0.2 * sum[i] + 0.6 * electrode);
        }
        return new LabelledConfiguration(device, q, density, "seed " + seed);
    }

    public static List<LabelledConfiguration> labelled(final Device device, final int count, final long firstSeed) {
        final List<LabelledConfiguration> result = new ArrayList<>();
        for (int c = 0; c < count; c++) {
            result.add(labelled(device, firstSeed + c));
        }
        return result;
    }
}
