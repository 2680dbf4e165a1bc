package org.keldysh.knime.node.scorer;

import java.util.function.IntFunction;

/**
 * Sites that are scored together.
 *
 * @param name key of its row
 * @param kind what the sites have in common
 * @param sites gives the indices of the sites of a configuration, by its index; it may be none
 */
record SiteGroup(String name, Kind kind, IntFunction<int[]> sites) {

    /** What the sites of a group have in common. */
    enum Kind {
        /** All sites of all configurations. */
        ALL,
        /** A part of the sample. */
        REGION,
        /** The state of the whole sample, or what is applied to it. */
        CONDITION
    }
}
