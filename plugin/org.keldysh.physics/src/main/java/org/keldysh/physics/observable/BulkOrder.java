package org.keldysh.physics.observable;

import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;

/**
 * Staggered order m0 of the charge-density wave in an infinite square lattice at half filling, from its gap equation
 * <pre>k - 4 kappa = g^2 &lt;tanh(E/2T) / (2E)&gt;,  E^2 = (2t (cos kx + cos ky))^2 + (g m0)^2,</pre>
 * where the brackets average over the Brillouin zone: force balance of a checkerboard, whose density is
 * n = 1/2 +- &lt;g m0 tanh(E/2T) / (2E)&gt;.
 */
public final class BulkOrder {

    /** Points in each direction; the average of a periodic analytic function converges exponentially. */
    private static final int GRID = 256;

    /** As a share of the largest order that is possible. */
    private static final double ACCURACY = 1e-12;

    private BulkOrder() {
    }

    /**
     * @param device gives model and temperature
     * @return m0, 0 if the bulk has no charge-density wave
     * @throws IllegalArgumentException if 4 kappa is not below k, where the lattice is unstable without electrons
     */
    public static double of(final Device device) {
        final HolsteinModel model = device.model();
        final double stiffness = model.stiffness() - 4 * model.neighbourCoupling();
        if (!(stiffness > 0)) {
            throw new IllegalArgumentException("neighbourCoupling must be below stiffness / 4 for a stable lattice, but is "
                + model.neighbourCoupling() + " with stiffness " + model.stiffness() + ".");
        }
        double low = 0;
        double high = Math.abs(model.coupling()) / (2 * stiffness); // n <= 1 bounds the force
        final double accuracy = ACCURACY * high;
        while (high - low > accuracy) {
            final double middle = 0.5 * (low + high);
            if (softening(model, device.temperature(), middle) > stiffness) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** g^2 times the average of tanh(E/2T)/(2E), which falls as the order grows. */
    private static double softening(final HolsteinModel model, final double temperature, final double order) {
        final double gap = model.coupling() * order;
        double sum = 0;
        for (int a = 0; a < GRID; a++) {
            for (int b = 0; b < GRID; b++) {
                final double band = 2 * model.hopping() * (cosine(a) + cosine(b));
                final double energy = Math.sqrt(band * band + gap * gap);
                sum += StrictMath.tanh(energy / (2 * temperature)) / (2 * energy);
            }
        }
        return model.coupling() * model.coupling() * sum / ((double)GRID * GRID);
    }

    /** Midpoints avoid the Fermi line, where the energy vanishes without a gap. */
    private static double cosine(final int k) {
        return StrictMath.cos(2 * Math.PI * (k + 0.5) / GRID);
    }
}
