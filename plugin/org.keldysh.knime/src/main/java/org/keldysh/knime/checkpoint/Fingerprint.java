package org.keldysh.knime.checkpoint;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;

import org.keldysh.learning.file.Sha256;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;

/** Collects everything that determines a computation: two computations of the same fingerprint have the same result. */
public final class Fingerprint {

    private final ByteArrayOutputStream m_bytes = new ByteArrayOutputStream();

    private final DataOutputStream m_content = new DataOutputStream(m_bytes);

    /** @param kind what is computed, with the version of its checkpoint */
    public Fingerprint(final String kind) {
        add(kind);
    }

    /**
     * @param text text
     * @return this
     */
    public Fingerprint add(final String text) {
        return write(out -> out.writeUTF(text));
    }

    /**
     * @param numbers whole numbers
     * @return this
     */
    public Fingerprint add(final long... numbers) {
        return write(out -> {
            for (final long number : numbers) {
                out.writeLong(number);
            }
        });
    }

    /**
     * @param numbers numbers, which count with all their bits
     * @return this
     */
    public Fingerprint add(final double... numbers) {
        return write(out -> CheckpointFields.write(out, numbers));
    }

    /**
     * @param bytes content of a file
     * @return this
     */
    public Fingerprint add(final byte[] bytes) {
        return write(out -> {
            out.writeInt(bytes.length);
            out.write(bytes);
        });
    }

    /**
     * @param device a device
     * @return this
     */
    public Fingerprint add(final Device device) {
        final SquareLattice lattice = device.lattice();
        final HolsteinModel model = device.model();
        return add(lattice.length(), lattice.width(), lattice.periodicWidth() ? 1L : 0L).add(model.hopping(), model.coupling(),
            model.stiffness(), model.neighbourCoupling(), device.leadBroadening(), device.bathBroadening(), device.temperature(),
            device.leftPotential(), device.rightPotential(), device.bathPotential());
    }

    /** @return SHA-256 of all that was added, 64 hexadecimal digits */
    public String hex() {
        return HexFormat.of().formatHex(Sha256.digest().digest(m_bytes.toByteArray()));
    }

    private Fingerprint write(final CheckpointStore.Encoder encoder) {
        try {
            encoder.encode(m_content);
            return this;
        } catch (final IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail.", e);
        }
    }
}
