package org.keldysh.knime.node.order;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keldysh.knime.picture.CurveBundle;
import org.keldysh.knime.picture.TimeCurve;
import org.keldysh.knime.picture.WallGroup;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.observable.NucleationCriterion;
import org.keldysh.physics.observable.StructureFactorMean;
import org.keldysh.physics.observable.TransitionEnsemble;
import org.keldysh.physics.observable.WallVelocity;

/**
 * Trajectories of one force field in the same device at the same bias, temperature and noise temperature, which differ in their
 * seed only.
 *
 * @param forceField name of the force field
 * @param conditions device and noise
 * @param members the trajectories
 */
record WallEnsemble(String forceField, WallConditions conditions, List<WallTrajectory> members) {

    private record Key(int source, String forceField, WallConditions conditions) {
    }

    /** @return the trajectories in their ensembles, in order of appearance */
    static List<WallEnsemble> of(final Iterable<WallTrajectory> trajectories) {
        final Map<Key, WallEnsemble> ensembles = new LinkedHashMap<>();
        for (final WallTrajectory trajectory : trajectories) {
            final Key key = new Key(trajectory.id().source(), trajectory.id().forceField(), trajectory.conditions());
            ensembles.computeIfAbsent(key, k -> new WallEnsemble(k.forceField(), k.conditions(), new ArrayList<>())).members()
                .add(trajectory);
        }
        return List.copyOf(ensembles.values());
    }

    Device device() {
        return conditions.device();
    }

    /** @return mean velocity of the members whose walls travel */
    Optional<WallVelocity> velocity() {
        return WallVelocity.ensemble(members.stream().flatMap(member -> member.velocity().stream()).toList());
    }

    TransitionEnsemble transition(final NucleationCriterion criterion) {
        return TransitionEnsemble.of(members.stream().map(member -> member.transition(criterion)).toList());
    }

    /** @return over the members that have frames in the window, which are independent of each other */
    StructureFactorMean structureFactor() {
        final StructureFactorMean mean = new StructureFactorMean(device().lattice());
        members.forEach(member -> member.structureFactor().ifPresent(mean::add));
        return mean;
    }

    /** @return whether another ensemble differs in its bias only */
    boolean sameButBias(final WallEnsemble other) {
        return forceField.equals(other.forceField) && conditions.withoutBias().equals(other.conditions.withoutBias());
    }

    WallGroup group() {
        final List<TimeCurve> currents = members.stream().flatMap(member -> member.current().stream()).toList();
        return new WallGroup(forceField, conditions.drawn(),
            CurveBundle.of(members.stream().map(WallTrajectory::position).toList()),
            currents.isEmpty() ? Optional.empty() : Optional.of(CurveBundle.of(currents)),
            members.stream().mapToDouble(WallTrajectory::densityError).max().orElse(Double.NaN), velocity());
    }
}
