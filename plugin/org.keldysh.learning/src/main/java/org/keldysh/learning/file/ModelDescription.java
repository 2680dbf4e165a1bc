package org.keldysh.learning.file;

import java.util.ArrayList;
import java.util.List;

import org.keldysh.learning.ForceNetwork;
import org.keldysh.learning.Provenance;
import org.keldysh.learning.network.Activation;
import org.keldysh.learning.network.DensityNetwork;
import org.keldysh.learning.network.Standardisation;

/**
 * Content of {@code model.json}; its component names are the names in the file.
 *
 * @param format what kind of file this is
 * @param formatVersion version of the format
 * @param patchRadius sites seen in each direction; order and meaning of the inputs follow from it and the format version
 * @param activation of the hidden layers
 * @param networks the network, and its mirror images if it is averaged over them
 * @param members the members of the committee, in order
 * @param errorNetwork the network for the size of the residuals; null if there is none
 * @param uncertaintyScale factor of the uncertainty; NaN (null in the file) if it is not known
 * @param provenance where the network comes from
 */
record ModelDescription(String format, int formatVersion, int patchRadius, Activation activation, List<Network> networks,
    List<Network> members, Network errorNetwork, double uncertaintyScale, Provenance provenance) {

    /**
     * One dense network. The weights are in the other file, networks and their layers in order, the error network last.
     *
     * @param widths number of inputs, of units of every hidden layer, of outputs
     * @param inputNormalisation of the inputs
     * @param outputNormalisation of the density, or of the absolute residual
     */
    record Network(List<Integer> widths, Standardisation inputNormalisation, Standardisation outputNormalisation) {

        static Network of(final DensityNetwork network) {
            final var widths = new ArrayList<Integer>();
            widths.add(network.layout().inputs());
            network.layers().forEach(layer -> widths.add(layer.outputs()));
            return new Network(widths, network.inputs(), network.output());
        }
    }

    static ModelDescription of(final ForceNetwork network) {
        return new ModelDescription(ModelCodec.FORMAT, ModelCodec.VERSION, network.patchRadius(),
            network.committee().activation(), network.committee().networks().stream().map(Network::of).toList(),
            network.committee().members().stream().map(Network::of).toList(),
            network.committee().errorNetwork().map(Network::of).orElse(null), network.committee().scale(),
            network.provenance());
    }
}
