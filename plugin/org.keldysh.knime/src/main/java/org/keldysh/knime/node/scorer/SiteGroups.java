package org.keldysh.knime.node.scorer;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.observable.ColumnRegion;

/** Divides the sites of configurations into groups, in the order in which they are reported. */
final class SiteGroups {

    static final String ALL = "All";

    static final String BEFORE_CONTACT = "before contact";

    static final String AFTER_CONTACT = "after contact";

    private static final int[] NONE = {};

    private final List<SiteGroup> m_groups = new ArrayList<>();

    private final List<ScoredConfiguration> m_configurations;

    SiteGroups(final PredictedPairs pairs) {
        m_configurations = pairs.configurations();
        m_groups.add(whole(ALL, SiteGroup.Kind.ALL, configuration -> true));
    }

    /**
     * @param lattice lattice of all configurations
     * @param states state of every configuration
     */
    void addRegions(final SquareLattice lattice, final List<WallState> states) {
        for (final ColumnRegion region : ColumnRegion.values()) {
            m_groups.add(new SiteGroup(region.title(), SiteGroup.Kind.REGION,
                configuration -> IntStream.range(0, lattice.sites())
                    .filter(site -> states.get(configuration).columns()[lattice.x(site)] == region).toArray()));
        }
        m_groups.add(whole(BEFORE_CONTACT, SiteGroup.Kind.CONDITION, configuration -> !states.get(configuration).contact()));
        m_groups.add(whole(AFTER_CONTACT, SiteGroup.Kind.CONDITION, configuration -> states.get(configuration).contact()));
    }

    /** @param biases bias of every configuration */
    void addBiases(final List<Bias> biases) {
        final boolean rightMatters = biases.stream().anyMatch(Bias::needsRightPotential);
        new TreeSet<>(biases).forEach(bias -> m_groups.add(whole(bias.name(rightMatters), SiteGroup.Kind.CONDITION,
            configuration -> biases.get(configuration).equals(bias))));
    }

    private SiteGroup whole(final String name, final SiteGroup.Kind kind, final IntPredicate contains) {
        return new SiteGroup(name, kind, configuration -> contains.test(configuration)
            ? IntStream.range(0, m_configurations.get(configuration).sites()).toArray() : NONE);
    }

    List<SiteGroup> list() {
        return List.copyOf(m_groups);
    }
}
