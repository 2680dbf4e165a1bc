package org.keldysh.physics.negf;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;

/** The Hamiltonian as the model's formula has it, pair of sites by pair of sites: shares nothing with the code under test. */
final class SampleHamiltonian {

    private SampleHamiltonian() {
    }

    /** @return [sites][sites] H of the sample without reservoirs */
    static DMatrixRMaj of(final Device device, final double[] displacement) {
        final int sites = displacement.length;
        final DMatrixRMaj matrix = new DMatrixRMaj(sites, sites);
        for (int i = 0; i < sites; i++) {
            for (int j = 0; j < sites; j++) {
                if (i == j) {
                    matrix.set(i, i, -device.model().coupling() * displacement[i]);
                } else if (bonded(device.lattice(), i, j)) {
                    matrix.set(i, j, -device.model().hopping());
                }
            }
        }
        return matrix;
    }

    static boolean bonded(final SquareLattice lattice, final int i, final int j) {
        final int width = lattice.width();
        final int dx = Math.abs(i / width - j / width);
        final int dy = Math.abs(i % width - j % width);
        return dx + dy == 1 || dx == 0 && lattice.periodicWidth() && dy == width - 1 && width > 1;
    }

    /** @return [reservoir: left, right, bath][sites] level width that each reservoir gives each site */
    static double[][] broadenings(final Device device) {
        final int sites = device.lattice().sites();
        final int width = device.lattice().width();
        final double[][] broadenings = new double[3][sites];
        for (int y = 0; y < width; y++) {
            broadenings[0][y] = device.leadBroadening();
            broadenings[1][sites - 1 - y] = device.leadBroadening();
        }
        Arrays.fill(broadenings[2], device.bathBroadening());
        return broadenings;
    }
}
