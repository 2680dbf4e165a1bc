package org.keldysh.knime.node.dynamics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import org.keldysh.knime.checkpoint.Fingerprint;
import org.keldysh.learning.ForceNetwork;
import org.keldysh.physics.dynamics.CheckPolicy;
import org.keldysh.physics.dynamics.CheckedForces;
import org.keldysh.physics.dynamics.StepForces;
import org.keldysh.physics.force.ForceField;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.negf.NegfForceField;

/** Forces of a network, which may be compared with exact ones and replaced by them. */
final class NetworkForces implements TrajectoryForces {

    private final ForceNetwork m_network;

    private final String m_hash;

    private final CheckPolicy m_policy;

    private final double m_tolerance;

    private final long m_recordEvery;

    /**
     * @param network gives the forces
     * @param policy when exact forces are computed as well
     * @param tolerance largest error of any density of the exact forces
     * @param recordEvery steps from one step to the next whose uncertainty is wanted
     */
    NetworkForces(final ForceNetwork network, final CheckPolicy policy, final double tolerance,
        final long recordEvery) {
        m_network = network;
        m_hash = hash(network);
        m_policy = policy;
        m_tolerance = tolerance;
        m_recordEvery = recordEvery;
    }

    private static String hash(final ForceNetwork network) {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            network.write(bytes);
        } catch (final IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail.", e);
        }
        return new Fingerprint("Force network").add(bytes.toByteArray()).hex();
    }

    @Override
    public String name() {
        return "Network";
    }

    @Override
    public void identify(final Fingerprint fingerprint) {
        fingerprint.add(name()).add(m_hash).add(m_policy.checkEvery()).add(m_policy.exactAbove(), m_tolerance);
    }

    @Override
    public void requireUsable(final Device device) {
        if (m_policy.exactAbove() > 0) {
            try (ForceField field = m_network.forceField(device)) {
                CheckedForces.requireUncertainty(field, m_policy);
            }
        }
    }

    @Override
    public Optional<String> warning(final Device device) {
        return m_network.provenance().domain().extrapolation(device);
    }

    @Override
    public Open open(final Device device, final int threads) {
        // The network comes first: it may refuse the device, and the work space of the exact forces is large.
        final ForceField complete = m_network.forceField(device);
        final ForceField quick = m_network.forceFieldWithoutUncertainty(device);
        final StepForces network = new OccasionalUncertainty(complete, quick, m_policy.exactAbove() > 0 ? 1 : m_recordEvery);
        if (!m_policy.isActive()) {
            return new Open(network, Optional.empty(), List.of(complete, quick));
        }
        final ForceField exact = new NegfForceField(device, m_tolerance, threads);
        final CheckedForces checked = new CheckedForces(network, exact, m_policy);
        return new Open(checked, Optional.of(checked), List.of(complete, quick, exact));
    }
}
