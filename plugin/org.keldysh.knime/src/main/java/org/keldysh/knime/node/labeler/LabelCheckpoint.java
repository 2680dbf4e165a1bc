package org.keldysh.knime.node.labeler;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

import org.keldysh.knime.checkpoint.CheckpointFields;
import org.keldysh.knime.checkpoint.Fingerprint;
import org.keldysh.knime.table.LatticeRow;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.negf.NegfResult;
import org.keldysh.physics.negf.Residuals;
import org.keldysh.physics.negf.TerminalCurrents;

/** The file of a finished row. */
final class LabelCheckpoint {

    private static final String KIND = "NEGF Force Labeler 1";

    private LabelCheckpoint() {
    }

    /**
     * @param row a configuration
     * @param tolerance largest error of any density
     * @return of everything that determines its label
     */
    static Fingerprint fingerprint(final LatticeRow row, final double tolerance) {
        return new Fingerprint(KIND).add(row.device()).add(row.displacement()).add(tolerance);
    }

    static void encode(final DataOutput out, final NegfResult result) throws IOException {
        CheckpointFields.write(out, result.density());
        out.writeDouble(result.currents().left());
        out.writeDouble(result.currents().right());
        out.writeDouble(result.currents().bath());
        out.writeDouble(result.tolerance());
        out.writeDouble(result.densityError());
        out.writeInt(result.energies());
        out.writeDouble(result.residuals().sumRule());
        out.writeDouble(result.residuals().currents());
        out.writeInt(result.undefinedSites().length);
        for (final int site : result.undefinedSites()) {
            out.writeInt(site);
        }
    }

    static NegfResult decode(final DataInput in, final SquareLattice lattice) throws IOException {
        return new NegfResult(lattice, CheckpointFields.read(in),
            new TerminalCurrents(in.readDouble(), in.readDouble(), in.readDouble()), in.readDouble(), in.readDouble(),
            in.readInt(), new Residuals(in.readDouble(), in.readDouble()), sites(in));
    }

    private static int[] sites(final DataInput in) throws IOException {
        final int[] sites = new int[in.readInt()];
        for (int i = 0; i < sites.length; i++) {
            sites[i] = in.readInt();
        }
        return sites;
    }
}
