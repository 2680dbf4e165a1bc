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

    private enum Kind {
        CDW, METAL, WALL, DISORDER, UNIFORM, ISLAND
    }

    private static final double[] TEMPERATURES = {0.005, 0.02, 0.05, 0.05, 0.2, 1};

    private static final double[] LEADS = {0, 0.002, 0.02, 0.1, 1, 1, 1, 5};

    private static final double[] BATHS = {0, 0, 0, 1e-4, 1e-3, 0.05};

    private static final double[] COUPLINGS = {1.5, 1.5, -2, 3};

    private static final double[] NOISES = {1e-3, 0.02, 0.1, 0.3};

    static Stream<RandomSample> upTo8x6() {
        return IntStream.rangeClosed(90, 149).mapToObj(seed -> of(seed, 8, 6));
    }

    static Stream<RandomSample> upTo4x3() {
        return IntStream.rangeClosed(101, 130).mapToObj(seed -> of(seed, 4, 3));
    }

    /**
     * @param seed of everything drawn
     * @param longest largest length
     * @param widest largest width
     */
    static RandomSample of(final long seed, final int longest, final int widest) {
        final Random random = new Random(seed);
        final SquareLattice lattice =
            new SquareLattice(2 + random.nextInt(longest - 1), 2 + random.nextInt(widest - 1), random.nextBoolean());
        final HolsteinModel model = new HolsteinModel((random.nextBoolean() ? 1 : -1) * (0.5 + random.nextDouble()),
            any(COUPLINGS, random), 1, 0.15);
        final double lead = any(LEADS, random);
        final double bath = lead == 0 ? 0.05 : any(BATHS, random);
        final Device device = new Device(lattice, model, lead, bath, any(TEMPERATURES, random), potential(random),
            potential(random), potential(random));
        return new RandomSample(seed, device, displacement(lattice, random));
    }

    private static double any(final double[] values, final Random random) {
        return values[random.nextInt(values.length)];
    }

    private static double potential(final Random random) {
        return random.nextInt(3) == 0 ? 0 : 1.5 * random.nextGaussian();
    }

    private static double[] displacement(final SquareLattice lattice, final Random random) {
        final Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        final double noise = switch (kind) {
            case DISORDER -> 1;
            case UNIFORM -> 0;
            default -> any(NOISES, random);
        };
        final double metal = random.nextBoolean() ? -0.3 : 0;
        final double[] displacement = new double[lattice.sites()];
        for (int i = 0; i < displacement.length; i++) {
            final double order = kind == Kind.DISORDER ? 0 : 1.5 * lattice.staggeredSign(i);
            final double mean = metallic(kind, lattice.x(i), lattice.length()) ? metal : order;
            displacement[i] = mean + noise * random.nextGaussian();
        }
        return displacement;
    }

    private static boolean metallic(final Kind kind, final int x, final int length) {
        return switch (kind) {
            case METAL, UNIFORM -> true;
            case WALL -> x < length / 2;
            case ISLAND -> x >= length / 3 && x < 2 * length / 3;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return "seed " + seed + ": " + device;
    }
}
