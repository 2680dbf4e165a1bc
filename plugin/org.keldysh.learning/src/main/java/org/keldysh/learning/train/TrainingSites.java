package org.keldysh.learning.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.keldysh.learning.LabelledConfiguration;
import org.keldysh.learning.network.Standardisation;
import org.keldysh.learning.patch.LatticeDescriptors;
import org.keldysh.learning.patch.Patch;
import org.keldysh.learning.patch.PatchLayout;
import org.keldysh.physics.model.Device;

/**
 * All sites of the training configurations under one running number. Patches are cut out when they are asked for, so
 * the memory is that of the configurations and of what each site knows of the lattice.
 */
final class TrainingSites {

    private final List<LabelledConfiguration> m_configurations;

    private final PatchLayout m_layout;

    private final Patch m_patch;

    private final List<float[][]> m_descriptors;

    private final int[] m_configurationOfSite;

    private final int[] m_firstSite;

    TrainingSites(final List<LabelledConfiguration> configurations, final PatchLayout layout) {
        m_configurations = configurations;
        m_layout = layout;
        m_patch = new Patch(layout);
        m_descriptors = descriptors(configurations);
        m_configurationOfSite = new int[count(configurations)];
        m_firstSite = new int[configurations.size()];
        int site = 0;
        for (int c = 0; c < m_firstSite.length; c++) {
            m_firstSite[c] = site;
            for (int i = 0; i < configurations.get(c).sites(); i++) {
                m_configurationOfSite[site++] = c;
            }
        }
    }

    /** Neighbouring configurations are mostly of the same device, for which the work space is allocated once. */
    private static List<float[][]> descriptors(final List<LabelledConfiguration> configurations) {
        final List<float[][]> result = new ArrayList<>();
        Device device = null;
        LatticeDescriptors descriptors = null;
        for (final LabelledConfiguration configuration : configurations) {
            if (!configuration.device().equals(device)) {
                device = configuration.device();
                descriptors = new LatticeDescriptors(device);
            }
            descriptors.load(configuration.displacement());
            result.add(descriptors.copy());
        }
        return result;
    }

    private static int count(final List<LabelledConfiguration> configurations) {
        final long sites = configurations.stream().mapToLong(LabelledConfiguration::sites).sum();
        if (sites == 0) {
            throw new IllegalArgumentException("There are no labelled configurations to train on.");
        }
        if (sites > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("The labelled configurations have " + sites
                + " sites in all, more than can be trained on; take a sample of them.");
        }
        return (int)sites;
    }

    int size() {
        return m_configurationOfSite.length;
    }

    /** Writes the raw inputs of a site. */
    void writeInputs(final int site, final boolean reflected, final float[] target, final int offset) {
        final int c = m_configurationOfSite[site];
        final LabelledConfiguration configuration = m_configurations.get(c);
        m_patch.write(configuration.device(), configuration.displacement(), m_descriptors.get(c),
            site - m_firstSite[c], reflected, target, offset);
    }

    /** @return the sites of the configurations that are chosen, in order */
    int[] sites(final IntPredicate configuration) {
        return IntStream.range(0, size()).filter(site -> configuration.test(m_configurationOfSite[site])).toArray();
    }

    /** @return [sites] their densities */
    double[] densities() {
        final double[] result = new double[size()];
        for (int c = 0; c < m_firstSite.length; c++) {
            System.arraycopy(m_configurations.get(c).density(), 0, result, m_firstSite[c], m_configurations.get(c).sites());
        }
        return result;
    }

    Standardisation inputStandardisation() {
        final float[] patch = new float[m_layout.inputs()];
        final Moments moments = new Moments(patch.length);
        for (int site = 0; site < size(); site++) {
            writeInputs(site, false, patch, 0);
            for (int i = 0; i < patch.length; i++) {
                moments.add(i, patch[i]);
            }
        }
        return moments.standardisation();
    }
}
