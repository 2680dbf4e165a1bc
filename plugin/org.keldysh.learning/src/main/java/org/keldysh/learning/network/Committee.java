package org.keldysh.learning.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.keldysh.learning.patch.PatchLayout;

/**
 * A network with a committee that watches it. The network has been trained on everything and gives the density; the members of
 * the committee have been trained on different parts of the data. What the members disagree about, and what an error network has
 * learnt of the residuals on trajectories that a member had not seen, is the uncertainty,
 * {@code sigma^2 = scale^2 (spread^2 + residual^2)} with the sample variance of the members as spread^2. Whoever wants no
 * uncertainty pays for the network alone.
 *
 * @param networks the network, or it and its mirror images: their mean is the density
 * @param members may be empty; all with the layout and activation of the network
 * @param errorNetwork predicts the mean absolute residual of a site; empty if there were no unseen trajectories to learn from
 * @param scale makes the root mean square of the uncertainties that of the true errors on unseen data; NaN if it is not
 *            known, so that there are no uncertainties
 */
public record Committee(List<DensityNetwork> networks, List<DensityNetwork> members, Optional<DensityNetwork> errorNetwork,
    double scale) {

    /** @throws IllegalArgumentException if there is no network, the layouts or activations differ or the scale is negative */
    public Committee {
        networks = List.copyOf(networks);
        members = List.copyOf(members);
        Objects.requireNonNull(errorNetwork);
        final List<DensityNetwork> all = all(networks, members, errorNetwork).toList();
        if (networks.isEmpty() || scale < 0 || all.stream().map(DensityNetwork::layout).distinct().count() != 1
            || all.stream().map(DensityNetwork::activation).distinct().count() != 1) {
            throw new IllegalArgumentException("The network and its committee do not fit together.");
        }
    }

    private static Stream<DensityNetwork> all(final List<DensityNetwork> networks, final List<DensityNetwork> members,
        final Optional<DensityNetwork> errorNetwork) {
        return Stream.of(networks.stream(), members.stream(), errorNetwork.stream()).flatMap(Function.identity());
    }

    /**
     * @param network the only network
     * @return the network without a committee, so that no uncertainty is known
     */
    public static Committee of(final DensityNetwork network) {
        return new Committee(List.of(network), List.of(), Optional.empty(), Double.NaN);
    }

    /** @return order of the inputs */
    public PatchLayout layout() {
        return networks.get(0).layout();
    }

    /** @return of all hidden layers */
    public Activation activation() {
        return networks.get(0).activation();
    }

    /** @return the network, its mirror images, the members and the error network, in this order */
    public List<DensityNetwork> all() {
        return all(networks, members, errorNetwork).toList();
    }

    /** @return number of weights and biases of all of them */
    public int parameters() {
        return all().stream().mapToInt(DensityNetwork::parameters).sum();
    }

    /** @return whether it can tell an uncertainty */
    public boolean knowsUncertainty() {
        return !Double.isNaN(scale);
    }

    /**
     * @param newScale of the uncertainty
     * @return the same networks with another scale
     */
    public Committee withScale(final double newScale) {
        return new Committee(networks, members, errorNetwork, newScale);
    }

    /**
     * The mirror images of the network are added, so that the density is exactly that of the mirrored lattice, mirrored.
     *
     * @param particleHole whether to add those of the symmetry Q -> -Q, n -> 1 - n, x -> length - 1 - x as well, which holds
     *            if the potentials of the leads are opposite
     * @return twice or four times as many networks, with the same committee
     */
    public Committee symmetrised(final boolean particleHole) {
        final List<DensityNetwork> images = new ArrayList<>(networks);
        networks.stream().map(MirrorImage::acrossTheCurrent).forEach(images::add);
        if (particleHole) {
            List.copyOf(images).stream().map(MirrorImage::ofParticlesAndHoles).forEach(images::add);
        }
        return new Committee(images, members, errorNetwork, scale);
    }
}
