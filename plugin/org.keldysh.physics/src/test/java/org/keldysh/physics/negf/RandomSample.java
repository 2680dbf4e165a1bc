package org.keldysh.physics.negf;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;

/**
 * A device with all parameters drawn at random from what users may ask for, and a lattice configuration for it.
 *
 * @param seed of everything drawn
 * @param device the device
 * @param displacement [sites] Q
 */
record RandomSample(long seed, Device device, double[] displacement) {

    private static final double[] TEMPERATURES = {0.005, 0.02, 0.05, 0.2, 1};

    private static final double[] LEADS = {0, 0.02, 1, 1, 5};

    private static final double[] BATHS = {0, 0, 1e-3, 0.05};

    static Stream<RandomSample> upTo8x6() {
        return IntStream.rangeClosed(1, 60).mapToObj(seed -> of(seed, 8, 6));
    }

    static Stream<RandomSample> upTo4x3() {
        return IntStream.rangeClosed(101, 130).mapToObj(seed -> of(seed, 4, 3));
    }

    static RandomSample of(final long seed, final int longest, final int widest) {
        final Random random = new Random(seed);
        final SquareLattice lattice =
            new SquareLattice(2 + random.nextInt(longest - 1), 2 + random.nextInt(widest - 1), random.nextBoolean());
        final HolsteinModel model =
            new HolsteinModel((random.nextBoolean() ? 1 : -1) * (0.5 + random.nextDouble()), 1.5, 1, 0.15);
        final double lead = any(LEADS, random);
        final double bath = lead == 0 ? 0.05 : any(BATHS, random);
        final Device device = new Device(lattice, model, lead, bath, any(TEMPERATURES, random), 2.5 * random.nextGaussian(),
            random.nextGaussian(), random.nextGaussian());
        return new RandomSample(seed, device, displacement(lattice, random));
    }

    private static double any(final double[] values, final Random random) {
        return values[random.nextInt(values.length)];
    }

    /** Charge-density wave, metal, a wall between them, or no order at all. */
    private static double[] displacement(final SquareLattice lattice, final Random random) {
        final int metallicColumns = new int[]{0, lattice.length(), lattice.length() / 2, 0}[random.nextInt(4)];
        final double order = random.nextInt(4) == 0 ? 0 : 1.5;
        final double noise = order == 0 ? 1 : 0.1;
        final double[] displacement = new double[lattice.sites()];
        for (int i = 0; i < displacement.length; i++) {
            final double mean = lattice.x(i) < metallicColumns ? -0.3 : order * lattice.staggeredSign(i);
            displacement[i] = mean + noise * random.nextGaussian();
        }
        return displacement;
    }

    @Override
    public String toString() {
        return "seed " + seed + ": " + device;
    }
}
