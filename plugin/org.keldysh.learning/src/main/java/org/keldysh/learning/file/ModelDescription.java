package org.keldysh.learning.file;

import java.util.ArrayList;
import java.util.List;

import org.keldysh.learning.Provenance;
import org.keldysh.learning.network.DensityNetwork;
import org.keldysh.learning.network.Standardisation;

/**
 * Content of {@code model.json}; its component names are the names in the file.
 *
 * @param format what kind of file this is
 * @param formatVersion version of the format
 * @param architecture of the network
 * @param inputNormalisation of the inputs
 * @param densityNormalisation of the density
 * @param provenance where the network comes from
 */
record ModelDescription(String format, int formatVersion, Architecture architecture, Standardisation inputNormalisation,
    Standardisation densityNormalisation, Provenance provenance) {

    /**
     * Shape of the network. Order and meaning of the inputs follow from the patch radius and the format version.
     *
     * @param patchRadius sites seen in each direction
     * @param widths number of inputs, of units of every hidden layer, of outputs
     * @param activation of the hidden layers
     */
    record Architecture(int patchRadius, List<Integer> widths, String activation) {
    }

    static ModelDescription of(final DensityNetwork network, final Provenance provenance) {
        final var widths = new ArrayList<Integer>();
        widths.add(network.layout().inputs());
        network.layers().forEach(layer -> widths.add(layer.outputs()));
        return new ModelDescription(ModelCodec.FORMAT, ModelCodec.VERSION,
            new Architecture(network.layout().radius(), widths, ModelCodec.ACTIVATION), network.inputs(), network.output(),
            provenance);
    }
}
