package org.keldysh.physics.negf;

import java.util.stream.DoubleStream;
import org.keldysh.physics.model.Device;

/** Occupations of the reservoirs that really touch the sample. */
final class Reservoirs {

    private final Device m_device;

    private final double m_lowest;

    private final double m_highest;

    Reservoirs(final Device device) {
        m_device = device;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        if (device.leadBroadening() > 0) {
            lowest = Math.min(device.leftPotential(), device.rightPotential());
            highest = Math.max(device.leftPotential(), device.rightPotential());
        }
        if (device.bathBroadening() > 0) {
            lowest = Math.min(lowest, device.bathPotential());
            highest = Math.max(highest, device.bathPotential());
        }
        m_lowest = lowest;
        m_highest = highest;
    }

    /** @return lowest chemical potential */
    double lowest() {
        return m_lowest;
    }

    /** @return highest chemical potential */
    double highest() {
        return m_highest;
    }

    /** @return potentials of the reservoirs that touch the sample, ascending */
    double[] potentials() {
        final DoubleStream leads = m_device.leadBroadening() > 0
            ? DoubleStream.of(m_device.leftPotential(), m_device.rightPotential()) : DoubleStream.empty();
        final DoubleStream bath =
            m_device.bathBroadening() > 0 ? DoubleStream.of(m_device.bathPotential()) : DoubleStream.empty();
        return DoubleStream.concat(leads, bath).sorted().toArray();
    }

    /**
     * @param green Green's functions at a batch of energies
     * @return A_i = sum_a W^a_i. Without a bath it is the sum over the leads, which has all its digits even beside a level so
     *     narrow that -2 Im G_ii drowns in the round-off of Re G_ii
     */
    double spectralFunction(final GreenFunctions green, final int site, final int lane) {
        return m_device.bathBroadening() > 0 ? -2 * green.m_diagonalIm[site][lane]
            : green.m_left[site][lane] + green.m_right[site][lane];
    }

    boolean inEquilibrium() {
        return m_lowest == m_highest;
    }

    double left(final double energy) {
        return FermiFunction.of(energy, m_device.leftPotential(), m_device.temperature());
    }

    double right(final double energy) {
        return FermiFunction.of(energy, m_device.rightPotential(), m_device.temperature());
    }

    double bath(final double energy) {
        return FermiFunction.of(energy, m_device.bathPotential(), m_device.temperature());
    }

    /** Occupation by the reservoir with the lowest potential. */
    double least(final double energy) {
        return FermiFunction.of(energy, m_lowest, m_device.temperature());
    }

    /** Occupation by the reservoir with the highest potential. */
    double most(final double energy) {
        return FermiFunction.of(energy, m_highest, m_device.temperature());
    }

    /** @return int dE/2pi (f_highest - f_lowest) of a resonance with unit weight */
    double spanned(final Resonance resonance) {
        return resonance.occupation(m_highest, m_device.temperature()) - resonance.occupation(m_lowest, m_device.temperature());
    }

    /**
     * @param resonance a resonance with unit weight
     * @param reservoir 0 for the left lead, 1 for the right one, 2 for the bath
     * @return int dE/2pi (f_a - f_lowest)
     */
    double filling(final Resonance resonance, final int reservoir) {
        final double potential = reservoir == 0 ? m_device.leftPotential()
            : reservoir == 1 ? m_device.rightPotential() : m_device.bathPotential();
        return resonance.occupation(potential, m_device.temperature())
            - resonance.occupation(m_lowest, m_device.temperature());
    }

    /**
     * @param tolerance what may be neglected
     * @return how far beyond the potentials the occupations still differ by more than the tolerance
     */
    double thermalMargin(final double tolerance) {
        return m_device.temperature() * StrictMath.log(1 / tolerance);
    }
}
