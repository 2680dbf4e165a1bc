package org.keldysh.learning.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.keldysh.learning.patch.PatchLayout;

/**
 * Networks that were trained on different parts of the data. Their mean is the density. What they disagree about, and what
 * an error network has learnt of the residuals on trajectories that a member had not seen, is the uncertainty,
 * {@code sigma^2 = scale^2 (spread^2 + residual^2)} with the sample variance of the members as spread^2.
 *
 * @param members at least one, all with the same layout and activation
 * @param errorNetwork predicts the mean absolute residual of a site; empty if there were no unseen trajectories to learn from
 * @param scale makes the root mean square of the uncertainties that of the true errors on unseen data; NaN if it is not
 *            known, so that there are no uncertainties
 */
public record Committee(List<DensityNetwork> members, Optional<DensityNetwork> errorNetwork, double scale) {

    /** @throws IllegalArgumentException if there is no member, the layouts or activations differ or the scale is negative */
    public Committee {
        members = List.copyOf(members);
        Objects.requireNonNull(errorNetwork);
        final List<DensityNetwork> all = new ArrayList<>(members);
        errorNetwork.ifPresent(all::add);
        if (members.isEmpty() || all.stream().map(DensityNetwork::layout).distinct().count() != 1
            || all.stream().map(DensityNetwork::activation).distinct().count() != 1 || scale < 0) {
            throw new IllegalArgumentException("The members of the committee do not fit together.");
        }
    }

    /**
     * @param network the only member
     * @return a committee that knows no uncertainty
     */
    public static Committee of(final DensityNetwork network) {
        return new Committee(List.of(network), Optional.empty(), Double.NaN);
    }

    /** @return order of the inputs */
    public PatchLayout layout() {
        return members.get(0).layout();
    }

    /** @return of all hidden layers */
    public Activation activation() {
        return members.get(0).activation();
    }

    /** @return number of weights and biases, the error network included */
    public int parameters() {
        return members.stream().mapToInt(DensityNetwork::parameters).sum()
            + errorNetwork.map(DensityNetwork::parameters).orElse(0);
    }

    /** @return whether it can tell an uncertainty */
    public boolean knowsUncertainty() {
        return !Double.isNaN(scale);
    }

    /**
     * @param newScale of the uncertainty
     * @return the same members with another scale
     */
    public Committee withScale(final double newScale) {
        return new Committee(members, errorNetwork, newScale);
    }

    /**
     * The mirror images of all members are added, so that the density is exactly that of the mirrored lattice, mirrored.
     *
     * @param particleHole whether to add those of the symmetry Q -> -Q, n -> 1 - n, x -> length - 1 - x as well, which holds
     *            if the potentials of the leads are opposite
     * @return a committee twice or four times as large, with the same error network
     */
    public Committee symmetrised(final boolean particleHole) {
        final List<DensityNetwork> all = new ArrayList<>(members);
        members.stream().map(MirrorImage::acrossTheCurrent).forEach(all::add);
        if (particleHole) {
            List.copyOf(all).stream().map(MirrorImage::ofParticlesAndHoles).forEach(all::add);
        }
        return new Committee(all, errorNetwork, scale);
    }
}
