package org.keldysh.physics.configuration;

import java.util.function.IntToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.noise.GaussianNoise;
import org.keldysh.physics.noise.GaussianNoise.Purpose;
import org.keldysh.physics.task.ProgressMonitor;

/** Makes initial configurations of a device. */
public final class ConfigurationGenerator {

    private final Device m_device;

    private final ConfigurationSettings m_settings;

    private double[] m_relaxed;

    /**
     * @param device the device
     * @param settings what to make
     */
    public ConfigurationGenerator(final Device device, final ConfigurationSettings settings) {
        m_device = device;
        m_settings = settings;
    }

    /**
     * @param seed of everything random in the configuration
     * @param monitor asked whether to stop
     * @return [sites] Q
     * @throws java.util.concurrent.CancellationException if the monitor says so
     * @throws ArithmeticException if a charge-density wave does not relax
     */
    public double[] generate(final long seed, final ProgressMonitor monitor) {
        final double[] displacement = ordered(seed, monitor);
        final double deviation = m_settings.kind() == ConfigurationKind.THERMAL
            ? Math.hypot(m_settings.noise(), Math.sqrt(m_device.temperature() / m_device.model().stiffness()))
            : m_settings.noise();
        if (deviation > 0) {
            final double[] noise = new double[displacement.length];
            new GaussianNoise(seed, Purpose.INITIAL_CONFIGURATION).fill(0, noise);
            for (int i = 0; i < noise.length; i++) {
                displacement[i] += deviation * noise[i];
            }
        }
        return displacement;
    }

    private double[] ordered(final long seed, final ProgressMonitor monitor) {
        final SquareLattice lattice = m_device.lattice();
        final double amplitude = m_settings.amplitude();
        return switch (m_settings.kind()) {
            case UNIFORM -> field(i -> amplitude);
            case CHECKERBOARD -> field(i -> amplitude * lattice.staggeredSign(i));
            case DOMAIN_WALL -> field(
                i -> lattice.x(i) < m_settings.wallPosition() ? 0 : amplitude * lattice.staggeredSign(i));
            case RANDOM -> uniformlyDistributed(seed);
            case RELAXED_CDW, THERMAL -> relaxed(monitor).clone();
        };
    }

    private double[] field(final IntToDoubleFunction value) {
        final double[] field = new double[m_device.lattice().sites()];
        for (int i = 0; i < field.length; i++) {
            field[i] = value.applyAsDouble(i);
        }
        return field;
    }

    private double[] uniformlyDistributed(final long seed) {
        final UniformRandomProvider generator =
            RandomSource.PHILOX_4X64.create(new long[]{seed, Purpose.values().length, 0, 0, 0, 0});
        return field(i -> m_settings.amplitude() * (2 * generator.nextDouble() - 1));
    }

    /** The relaxed state does not depend on the seed, so it is found once. */
    private double[] relaxed(final ProgressMonitor monitor) {
        if (m_relaxed == null) {
            m_relaxed = new CdwRelaxation(m_device.inEquilibrium(0)).relax(monitor);
        }
        return m_relaxed;
    }
}
