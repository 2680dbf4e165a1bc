package org.keldysh.learning;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.keldysh.learning.file.ForceNetworkFile;
import org.keldysh.learning.network.Committee;
import org.keldysh.learning.network.ForwardPass;
import org.keldysh.physics.model.Device;

/**
 * A trained force network with all that is known about its origin. Immutable.
 *
 * @param committee the trained networks
 * @param provenance where it comes from
 */
public record ForceNetwork(Committee committee, Provenance provenance) {

    /** Both parts are needed. */
    public ForceNetwork {
        Objects.requireNonNull(committee);
        Objects.requireNonNull(provenance);
    }

    /** @return how many sites the network sees in each direction */
    public int patchRadius() {
        return committee.layout().radius();
    }

    /** @return number of weights and biases */
    public int weightCount() {
        return committee.parameters();
    }

    /**
     * @param device where to use the network
     * @return its forces on lattices in that device
     * @throws IllegalArgumentException if the network was trained for other couplings, with one sentence that says which
     */
    public NetworkForceField forceField(final Device device) {
        return forceField(device, committee.knowsUncertainty());
    }

    /**
     * @param device where to use the network
     * @return the same forces without their uncertainty, for the many steps of a simulation at which nobody looks at it
     * @throws IllegalArgumentException if the network was trained for other couplings, with one sentence that says which
     */
    public NetworkForceField forceFieldWithoutUncertainty(final Device device) {
        return forceField(device, false);
    }

    private NetworkForceField forceField(final Device device, final boolean uncertainty) {
        provenance.domain().requireCouplings(device);
        return new NetworkForceField(device, new ForwardPass(committee, device), uncertainty);
    }

    /**
     * @param file a model file
     * @return the network in it
     * @throws ForceNetworkFormatException if the file is not a whole, undamaged model file of a version known here
     * @throws IOException if reading fails
     */
    public static ForceNetwork read(final Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ForceNetworkFile.read(in, file.toString());
        }
    }

    /**
     * @param in gives the bytes of a model file; read to its end, not closed
     * @return the network in it
     * @throws ForceNetworkFormatException if the bytes are not a whole, undamaged model file of a version known here
     * @throws IOException if reading fails
     */
    public static ForceNetwork read(final InputStream in) throws IOException {
        return ForceNetworkFile.read(in, "The force network");
    }

    /**
     * Writes a model file. The same network gives the same bytes.
     *
     * @param out not closed
     * @throws IOException if writing fails
     */
    public void write(final OutputStream out) throws IOException {
        out.write(ForceNetworkFile.bytes(this));
    }

    /**
     * Writes a model file, under another name first, so that the file is either whole or not there.
     *
     * @param file where to; replaced if it exists
     * @throws IOException if writing fails
     */
    public void writeTo(final Path file) throws IOException {
        ForceNetworkFile.write(this, file);
    }
}
