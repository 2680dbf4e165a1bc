package org.keldysh.knime.node.order;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.keldysh.knime.picture.LatticeSnapshot;
import org.keldysh.physics.lattice.SquareLattice;

/** The first trajectory of each force field, frame by frame, to choose pictures from. */
final class SnapshotSeries {

    private final SquareLattice m_lattice;

    private final Map<String, WallTrajectory.Id> m_first = new LinkedHashMap<>();

    private final Map<String, List<LatticeSnapshot>> m_snapshots = new LinkedHashMap<>();

    SnapshotSeries(final SquareLattice lattice) {
        m_lattice = lattice;
    }

    void add(final WallTrajectory.Id id, final FrameReader.Frame frame) {
        if (m_first.computeIfAbsent(id.forceField(), name -> id).equals(id)) {
            m_snapshots.computeIfAbsent(id.forceField(), name -> new ArrayList<>())
                .add(new LatticeSnapshot(frame.time(), staggered(frame.displacement())));
        }
    }

    private double[] staggered(final double[] displacement) {
        return IntStream.range(0, displacement.length).mapToDouble(i -> m_lattice.staggeredSign(i) * displacement[i])
            .toArray();
    }

    /**
     * @param panels number of times wanted
     * @return for each force field, named with its trajectory, the frames that are nearest to evenly spaced times, from the first time
     *         to the last one that all force fields reach; fewer than wanted if there are fewer frames
     */
    Map<String, List<LatticeSnapshot>> select(final int panels) {
        final double start = m_snapshots.values().stream().mapToDouble(s -> s.get(0).time()).max().orElseThrow();
        final double end = m_snapshots.values().stream().mapToDouble(s -> s.get(s.size() - 1).time()).min().orElseThrow();
        final Map<String, List<LatticeSnapshot>> selected = new LinkedHashMap<>();
        m_snapshots.forEach((name, series) -> selected.put(name + ", trajectory " + m_first.get(name).trajectory(),
            IntStream.range(0, panels)
                .mapToObj(p -> nearest(series, panels == 1 ? end : start + p * (end - start) / (panels - 1))).distinct()
                .toList()));
        return selected;
    }

    private static LatticeSnapshot nearest(final List<LatticeSnapshot> series, final double time) {
        LatticeSnapshot best = series.get(0);
        for (final LatticeSnapshot snapshot : series) {
            if (Math.abs(snapshot.time() - time) < Math.abs(best.time() - time)) {
                best = snapshot;
            }
        }
        return best;
    }
}
