package org.keldysh.learning.patch;

import java.util.Arrays;
import java.util.List;

import org.keldysh.physics.model.Device;

/**
 * What each site of a device knows of the lattice around it besides the displacements of its patch, in the order of
 * {@link PatchLayout}. Work space is allocated at construction. Not thread-safe.
 */
public final class LatticeDescriptors {

    /** Values of the local Green's function: two Matsubara frequencies of two electrodes. */
    private static final int GREEN_FUNCTIONS = 4;

    /** Number of inputs. */
    public static final int INPUTS = ElectrodeTransparency.INPUTS + GREEN_FUNCTIONS;

    /** Rows of the strips in which the Green's function at the first frequency is computed. */
    private static final int WIDE = 5;

    /** At the second frequency it depends on fewer neighbours. */
    private static final int NARROW = 3;

    private final List<LatticeDescriptor> m_descriptors;

    private final float[][] m_values = new float[INPUTS][];

    /** @param device gives lattice, potentials, temperature and couplings */
    public LatticeDescriptors(final Device device) {
        m_descriptors = List.of(new ElectrodeTransparency(device.lattice()), new LocalGreenFunction(device, WIDE, 1),
            new LocalGreenFunction(device, NARROW, 3));
        int at = 0;
        for (final LatticeDescriptor descriptor : m_descriptors) {
            for (int i = 0; i < descriptor.inputs(); i++) {
                m_values[at++] = descriptor.values(i);
            }
        }
    }

    /** @param displacement [sites] Q of the configuration that {@link #values} shall tell about; not kept */
    public void load(final double[] displacement) {
        for (int k = 0; k < m_descriptors.size(); k++) { // an iterator would be garbage
            m_descriptors.get(k).load(displacement);
        }
    }

    /**
     * @param input 0 to {@link #INPUTS} - 1
     * @return [sites] that input; overwritten by the next load
     */
    public float[] values(final int input) {
        return m_values[input];
    }

    /** @return [INPUTS][sites] a copy of all inputs */
    public float[][] copy() {
        final float[][] copy = new float[INPUTS][];
        Arrays.setAll(copy, input -> m_values[input].clone());
        return copy;
    }
}
