package org.keldysh.physics.negf;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.keldysh.physics.model.Device;

/**
 * A device without a bath whose displacement is the same on all sites. A periodic width separates into momenta, an open one into
 * standing waves; each is a {@link UniformChain} of its own.
 */
final class UniformLattice {

    private final Device m_device;

    private final double m_displacement;

    UniformLattice(final Device device, final double displacement) {
        if (device.bathBroadening() != 0) {
            throw new IllegalArgumentException("Closed forms are for devices without a bath.");
        }
        m_device = device;
        m_displacement = displacement;
    }

    private UniformChain chain(final int mode) {
        final int width = m_device.lattice().width();
        final double momentum =
            m_device.lattice().wrapsWidth() ? 2 * Math.PI * mode / width : Math.PI * (mode + 1) / (width + 1);
        final double level =
            -m_device.model().coupling() * m_displacement - 2 * m_device.model().hopping() * Math.cos(momentum);
        return new UniformChain(m_device.lattice().length(), m_device.model().hopping(), level, m_device.leadBroadening());
    }

    double transmission(final double energy) {
        return IntStream.range(0, m_device.lattice().width()).mapToDouble(mode -> chain(mode).transmission(energy)).sum();
    }

    /** @return W^L of a site in column x, if the width is periodic and all sites of a column are alike */
    double leftWeight(final int x, final double energy) {
        return IntStream.range(0, m_device.lattice().width()).mapToDouble(mode -> chain(mode).leftWeight(x, energy)).average()
            .orElseThrow();
    }

    /** @return int dE/2pi T (f_L - f_R) */
    double current() {
        return window(this::transmission);
    }

    /** @return what the bias adds to the density of column x in equilibrium at mu_R, int dE/2pi W^L (f_L - f_R) */
    double injected(final int x) {
        return window(energy -> leftWeight(x, energy));
    }

    /** The rectangle rule converges exponentially for an analytic integrand that vanishes at both ends. */
    private double window(final DoubleUnaryOperator weight) {
        final double temperature = m_device.temperature();
        final double low = Math.min(m_device.leftPotential(), m_device.rightPotential()) - 40 * temperature;
        final double high = Math.max(m_device.leftPotential(), m_device.rightPotential()) + 40 * temperature;
        final int points = 4_000;
        final double step = (high - low) / points;
        return IntStream.range(0, points).mapToDouble(k -> low + (k + 0.5) * step)
            .map(energy -> weight.applyAsDouble(energy) * (fermi(energy - m_device.leftPotential())
                - fermi(energy - m_device.rightPotential())))
            .sum() * step / (2 * Math.PI);
    }

    private double fermi(final double energy) {
        return 1 / (1 + Math.exp(energy / m_device.temperature()));
    }
}
