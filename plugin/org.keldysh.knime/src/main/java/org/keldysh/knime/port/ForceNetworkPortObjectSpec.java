package org.keldysh.knime.port;

import java.io.IOException;
import java.util.Optional;

import javax.swing.JComponent;

import org.keldysh.learning.ForceNetwork;
import org.keldysh.learning.TrainingDomain;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectSpecZipInputStream;
import org.knime.core.node.port.PortObjectSpecZipOutputStream;

import com.google.gson.JsonObject;

/**
 * What is known of a force network before it is used: how far it sees and, once it is trained, its size and the devices it is
 * valid for.
 */
public final class ForceNetworkPortObjectSpec implements PortObjectSpec {

    private static final VersionedDocument DOCUMENT = new VersionedDocument("force network", "network-spec.json", 1);

    /**
     * What only training tells.
     *
     * @param weightCount number of weights and biases
     * @param domain devices the network has learnt from
     */
    public record Training(int weightCount, TrainingDomain domain) {
    }

    private final int m_patchRadius;

    private final Training m_training;

    private ForceNetworkPortObjectSpec(final int patchRadius, final Training training) {
        m_patchRadius = patchRadius;
        m_training = training;
    }

    /**
     * @param patchRadius how many sites the network will see in each direction
     * @return specification of a network that is still to be trained
     */
    public static ForceNetworkPortObjectSpec untrained(final int patchRadius) {
        return new ForceNetworkPortObjectSpec(patchRadius, null);
    }

    /**
     * @param network a trained network
     * @return its specification
     */
    public static ForceNetworkPortObjectSpec of(final ForceNetwork network) {
        return new ForceNetworkPortObjectSpec(network.patchRadius(),
            new Training(network.weightCount(), network.provenance().domain()));
    }

    /** @return how many sites the network sees in each direction */
    public int patchRadius() {
        return m_patchRadius;
    }

    /** @return what is known after training, empty before */
    public Optional<Training> training() {
        return Optional.ofNullable(m_training);
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof ForceNetworkPortObjectSpec spec && spec.m_patchRadius == m_patchRadius
            && spec.training().equals(training());
    }

    @Override
    public int hashCode() {
        return 31 * m_patchRadius + training().hashCode();
    }

    private JsonObject toJson() {
        final JsonObject json = new JsonObject();
        json.addProperty("patchRadius", m_patchRadius);
        if (m_training != null) {
            final JsonObject training = new JsonObject();
            training.addProperty("weightCount", m_training.weightCount());
            training.add("devices", TrainingDomainJson.write(m_training.domain()));
            json.add("training", training);
        }
        return json;
    }

    private static ForceNetworkPortObjectSpec fromJson(final JsonObject object) throws IOException {
        final JsonFields json = new JsonFields(object);
        if (!object.has("training")) {
            return untrained(json.integer("patchRadius"));
        }
        final JsonFields training = new JsonFields(json.object("training"));
        return new ForceNetworkPortObjectSpec(json.integer("patchRadius"),
            new Training(training.integer("weightCount"), TrainingDomainJson.read(training.array("devices"))));
    }

    /** Writes and reads the specification as JSON with a format version. */
    public static final class Serializer extends PortObjectSpecSerializer<ForceNetworkPortObjectSpec> {

        @Override
        public void savePortObjectSpec(final ForceNetworkPortObjectSpec spec, final PortObjectSpecZipOutputStream out)
            throws IOException {
            DOCUMENT.write(out, spec.toJson());
        }

        @Override
        public ForceNetworkPortObjectSpec loadPortObjectSpec(final PortObjectSpecZipInputStream in) throws IOException {
            return DOCUMENT.read(in, ForceNetworkPortObjectSpec::fromJson);
        }
    }
}
