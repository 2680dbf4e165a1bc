package org.keldysh.knime.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * The same quantity of several trajectories.
 *
 * @param members one curve for each trajectory, at least one
 * @param mean their mean at the times that all of them have
 */
public record CurveBundle(List<TimeCurve> members, TimeCurve mean) {

    /**
     * @param members one curve for each trajectory, at least one
     * @return these with their mean
     */
    public static CurveBundle of(final List<TimeCurve> members) {
        final Map<Double, List<Double>> values = new TreeMap<>();
        for (final TimeCurve member : members) {
            for (int p = 0; p < member.times().length; p++) {
                values.computeIfAbsent(member.times()[p], time -> new ArrayList<>()).add(member.values()[p]);
            }
        }
        values.values().removeIf(atTime -> atTime.size() < members.size());
        return new CurveBundle(members, new TimeCurve(values.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
            values.values().stream().mapToDouble(CurveBundle::average).toArray()));
    }

    private static double average(final List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    DoubleStream values() {
        return members.stream().flatMapToDouble(member -> Arrays.stream(member.values()));
    }

    DoubleStream times() {
        return members.stream().flatMapToDouble(member -> Arrays.stream(member.times()));
    }
}
