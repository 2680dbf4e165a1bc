package org.keldysh.learning.network;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;

/**
 * Densities of all sites of one device, and their uncertainties, by a trained network and its committee, in single precision.
 * All work space is allocated at construction; an evaluation leaves no garbage. Sites are treated in chunks of whole columns
 * that fit into the cache, each site by the same sequence of operations, so the answer does not depend on where in a chunk a
 * site is. Not thread-safe.
 */
public final class ForwardPass {

    /** Sites per chunk, roughly: all rows of a chunk together stay in the second-level cache. */
    private static final int CHUNK_SITES = 384;

    private final SquareLattice m_lattice;

    private final int m_chunkColumns;

    private final LatticeInputs m_inputs;

    private final List<NetworkPass> m_networks;

    private final List<NetworkPass> m_members;

    private final List<NetworkPass> m_errorNetwork;

    private final double m_scale;

    /**
     * @param committee the trained networks
     * @param device where to use them
     */
    public ForwardPass(final Committee committee, final Device device) {
        m_lattice = device.lattice();
        m_chunkColumns = Math.min(m_lattice.length(), Math.max(1, CHUNK_SITES / m_lattice.width()));
        final int chunk = m_chunkColumns * m_lattice.width();
        m_inputs = new LatticeInputs(device, committee.layout(), chunk);
        m_networks = passes(committee.networks().stream(), device, chunk);
        m_members = passes(committee.members().stream(), device, chunk);
        m_errorNetwork = passes(committee.errorNetwork().stream(), device, chunk);
        m_scale = committee.scale();
    }

    private static List<NetworkPass> passes(final Stream<DensityNetwork> networks, final Device device, final int chunk) {
        return networks.map(network -> new NetworkPass(network, device, chunk)).toList();
    }

    /**
     * @param displacement [sites] Q, not changed
     * @param density [sites] output, each value in [0, 1]
     * @throws CancellationException if the thread is interrupted
     */
    public void densities(final double[] displacement, final double[] density) {
        m_inputs.load(displacement);
        for (int x = 0; x < m_lattice.length(); x += m_chunkColumns) {
            evaluate(gather(x), x, m_networks);
            storeDensity(density, x);
        }
    }

    /**
     * @param displacement [sites] Q, not changed
     * @param density [sites] output, each value in [0, 1]
     * @param uncertainty [sites] output, standard deviation of the density; NaN if the committee does not know it
     * @throws CancellationException if the thread is interrupted
     */
    public void densities(final double[] displacement, final double[] density, final double[] uncertainty) {
        m_inputs.load(displacement);
        for (int x = 0; x < m_lattice.length(); x += m_chunkColumns) {
            final float[][] windows = gather(x);
            evaluate(windows, x, m_networks);
            evaluate(windows, x, m_members);
            evaluate(windows, x, m_errorNetwork);
            storeDensity(density, x);
            storeUncertainty(uncertainty, x);
        }
    }

    private float[][] gather(final int firstColumn) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The evaluation of the force network was interrupted.");
        }
        return m_inputs.gather(firstColumn, columns(firstColumn));
    }

    private void evaluate(final float[][] windows, final int firstColumn, final List<NetworkPass> passes) {
        for (int k = 0; k < passes.size(); k++) { // an iterator would be garbage
            passes.get(k).evaluate(windows, firstColumn, columns(firstColumn));
        }
    }

    private int columns(final int firstColumn) {
        return Math.min(m_chunkColumns, m_lattice.length() - firstColumn);
    }

    private void storeDensity(final double[] density, final int firstColumn) {
        final int offset = firstColumn * m_lattice.width();
        final int count = columns(firstColumn) * m_lattice.width();
        for (int j = 0; j < count; j++) {
            density[offset + j] = Math.max(0, Math.min(1, mean(m_networks, j)));
        }
    }

    private static double mean(final List<NetworkPass> passes, final int site) {
        double sum = 0;
        for (int k = 0; k < passes.size(); k++) {
            sum += passes.get(k).output(site);
        }
        return sum / passes.size();
    }

    private void storeUncertainty(final double[] uncertainty, final int firstColumn) {
        final int offset = firstColumn * m_lattice.width();
        final int count = columns(firstColumn) * m_lattice.width();
        for (int j = 0; j < count; j++) {
            final double residual = m_errorNetwork.isEmpty() ? 0 : m_errorNetwork.get(0).output(j);
            uncertainty[offset + j] = m_scale * Math.sqrt(variance(j) + residual * residual);
        }
    }

    /** Sample variance of the members; 0 without a committee. */
    private double variance(final int site) {
        final double mean = mean(m_members, site);
        double squares = 0;
        for (int k = 0; k < m_members.size(); k++) {
            final double deviation = m_members.get(k).output(site) - mean;
            squares += deviation * deviation;
        }
        return m_members.size() > 1 ? squares / (m_members.size() - 1) : 0;
    }
}
