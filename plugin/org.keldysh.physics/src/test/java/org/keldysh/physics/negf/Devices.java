package org.keldysh.physics.negf;

import java.util.Random;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;

/** Devices and lattice configurations for tests. */
final class Devices {

    private Devices() {
    }

    static Device biased(final int length, final int width, final double left, final double right) {
        return new Device(new SquareLattice(length, width, true), new HolsteinModel(1, 1.5, 1, 0.15), 1, 0, 0.05, left, right, 0);
    }

    static Device withBath(final Device device, final double broadening, final double potential) {
        return new Device(device.lattice(), device.model(), device.leadBroadening(), broadening, device.temperature(),
            device.leftPotential(), device.rightPotential(), potential);
    }

    static double[] random(final Device device, final long seed) {
        return new Random(seed).doubles(device.lattice().sites(), -2, 2).toArray();
    }

    /** Metal on the left half, charge-density wave on the right, both with fluctuations. */
    static double[] noisyWall(final Device device, final long seed) {
        final Random random = new Random(seed);
        final double[] displacement = new double[device.lattice().sites()];
        for (int i = 0; i < displacement.length; i++) {
            final boolean metal = device.lattice().x(i) < device.lattice().length() / 2;
            displacement[i] = (metal ? -0.3 : 1.5 * device.lattice().staggeredSign(i)) + 0.1 * random.nextGaussian();
        }
        return displacement;
    }

    /** The same with a larger gap and electrons that are twice as hot. */
    static Device hot(final int length, final int width, final double left, final double right) {
        return new Device(new SquareLattice(length, width, true), new HolsteinModel(1, 1.5, 1, 0.18), 1, 0, 0.1, left, right, 0);
    }

    /** Charge-density wave with one empty site raised or lowered into the gap. */
    static double[] levelInTheGap(final Device device, final int x, final double displacement) {
        final double[] configuration = new double[device.lattice().sites()];
        for (int i = 0; i < configuration.length; i++) {
            configuration[i] = 1.8 * device.lattice().staggeredSign(i);
        }
        configuration[siteInTheGap(device, x)] = displacement;
        return configuration;
    }

    /** The first empty site of a column. */
    static int siteInTheGap(final Device device, final int x) {
        final int first = device.lattice().site(x, 0);
        return device.lattice().staggeredSign(first) < 0 ? first : first + 1;
    }
}
