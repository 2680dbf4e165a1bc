package org.keldysh.knime.node.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.keldysh.knime.table.Cells;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.knime.table.TableLayout;
import org.keldysh.physics.observable.SampleMean;
import org.keldysh.physics.observable.WallDistance;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;

/** Compares walls that should go the same way: the same device, bias, temperatures and seed with two force fields. */
final class WallComparison {

    static final DataTableSpec SPEC = TableLayout.of(Stream.of(
        Stream.of(LatticeColumn.TRAJECTORY, LatticeColumn.FORCE_FIELD, LatticeColumn.REFERENCE_FORCE_FIELD),
        WallConditions.COLUMNS.stream(),
        Stream.of(LatticeColumn.TRAJECTORIES, LatticeColumn.WALL_DISTANCE, LatticeColumn.STANDARD_ERROR))
        .flatMap(columns -> columns).toArray(LatticeColumn[]::new));

    /** What two trajectories of a pair have in common; the first frames of both carry the same seed or, without seeds, name. */
    private record Twin(WallConditions conditions, String realisation) {
    }

    /** Two force fields under the same conditions. */
    record Group(String forceField, String reference, WallConditions conditions) {
    }

    /**
     * Two trajectories.
     *
     * @param group their force fields and conditions
     * @param trajectory name of the first one
     * @param distance mean distance between their walls, NaN if they do not travel at the same time
     */
    record Pair(Group group, String trajectory, double distance) {
    }

    private WallComparison() {
    }

    static List<Pair> pairs(final Collection<WallTrajectory> trajectories) {
        final Map<Twin, List<WallTrajectory>> twins = new LinkedHashMap<>();
        for (final WallTrajectory trajectory : trajectories) {
            twins.computeIfAbsent(new Twin(trajectory.conditions(), realisation(trajectory)), key -> new ArrayList<>())
                .add(trajectory);
        }
        final List<Pair> pairs = new ArrayList<>();
        twins.values().forEach(group -> addPairs(pairs, group));
        return pairs;
    }

    /** Of the thermal noise. */
    private static String realisation(final WallTrajectory trajectory) {
        return trajectory.seed().isPresent() ? "seed " + trajectory.seed().getAsLong() : "name " + trajectory.id().trajectory();
    }

    private static void addPairs(final List<Pair> pairs, final List<WallTrajectory> twins) {
        for (int later = 1; later < twins.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (!twins.get(earlier).id().forceField().equals(twins.get(later).id().forceField())) {
                    pairs.add(pair(twins.get(earlier), twins.get(later)));
                }
            }
        }
    }

    /** Exact forces are the reference; between equals it is the later one, which comes from the port of that name. */
    private static Pair pair(final WallTrajectory earlier, final WallTrajectory later) {
        final boolean swap = isExact(earlier) && !isExact(later);
        final WallTrajectory first = swap ? later : earlier;
        final WallTrajectory reference = swap ? earlier : later;
        return new Pair(new Group(first.id().forceField(), reference.id().forceField(), first.conditions()),
            first.id().trajectory(), WallDistance.between(first.path(), reference.path()).orElse(Double.NaN));
    }

    private static boolean isExact(final WallTrajectory trajectory) {
        return trajectory.id().forceField().startsWith("NEGF");
    }

    /** Rows of pairs, then of their mean, group by group. */
    static BufferedDataTable table(final List<Pair> pairs, final ExecutionContext context) {
        final Map<Group, List<Pair>> groups = new LinkedHashMap<>();
        pairs.forEach(pair -> groups.computeIfAbsent(pair.group(), group -> new ArrayList<>()).add(pair));
        final BufferedDataContainer container = context.createDataContainer(SPEC);
        groups.forEach((group, members) -> {
            members.forEach(pair -> add(container, pair.trajectory(), group, new SampleMean(1, pair.distance(), Double.NaN)));
            add(container, WallTables.MEAN, group, SampleMean.of(members.stream().mapToDouble(Pair::distance)));
        });
        container.close();
        return container.getTable();
    }

    private static void add(final BufferedDataContainer container, final String trajectory, final Group group,
        final SampleMean distance) {
        final List<DataCell> cells = new ArrayList<>(List.of(new StringCell(trajectory), new StringCell(group.forceField()),
            new StringCell(group.reference())));
        cells.addAll(group.conditions().cells());
        cells.addAll(List.of(new IntCell((int)distance.count()), Cells.numberOrMissing(distance.mean()),
            Cells.numberOrMissing(distance.standardError())));
        container.addRowToTable(new DefaultRow(RowKey.createRowKey(container.size()), cells));
    }
}
