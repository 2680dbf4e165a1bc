package org.keldysh.learning.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.keldysh.learning.LabelledConfiguration;
import org.keldysh.learning.SyntheticData;
import org.keldysh.physics.model.Device;

class TrajectoryFoldsTest {

    private static final double[] BIASES = {1.5, 1.7, 1.9};

    /** Five frames of each of four trajectories at every bias, frames of different trajectories interleaved. */
    private static List<LabelledConfiguration> sweep() {
        final List<LabelledConfiguration> result = new ArrayList<>();
        for (int frame = 0; frame < 5; frame++) {
            for (final double bias : BIASES) {
                for (int trajectory = 0; trajectory < 4; trajectory++) {
                    final Device device = SyntheticData.device(4, 2, true, bias);
                    result.add(new LabelledConfiguration(device, new double[8], new double[8], "Row" + trajectory));
                }
            }
        }
        return result;
    }

    @Test
    void wholeTrajectoriesAreLeftOutAndEveryConfigurationByOneMember() {
        final List<LabelledConfiguration> sweep = sweep();
        final TrajectoryFolds folds = new TrajectoryFolds(sweep, 4);
        assertTrue(folds.exist());
        int leftOut = 0;
        for (int member = 0; member < 4; member++) {
            leftOut += folds.leftOut(member).size();
        }
        assertEquals(sweep.size(), leftOut);
        for (int c = 0; c < sweep.size(); c++) {
            assertEquals(folds.fold(c % 12), folds.fold(c), "frames of a trajectory must stay together");
        }
    }

    @Test
    void everyMemberLeavesOutSomeOfEveryBias() {
        final TrajectoryFolds folds = new TrajectoryFolds(sweep(), 4);
        for (int member = 0; member < 4; member++) {
            final Set<Double> biases = new HashSet<>();
            folds.leftOut(member).forEach(configuration -> biases.add(configuration.device().leftPotential()));
            assertEquals(Set.of(1.5, 1.7, 1.9), biases);
        }
    }

    @Test
    void moreMembersThanTrajectoriesShareThem() {
        final List<LabelledConfiguration> three = sweep().stream().filter(c -> "Row0".equals(c.trajectory())).toList();
        final TrajectoryFolds folds = new TrajectoryFolds(three, 4);
        assertTrue(folds.exist());
        assertEquals(5, folds.leftOut(0).size());
        assertEquals(folds.leftOut(0), folds.leftOut(3));
    }

    @Test
    void nothingIsLeftOutOfASingleTrajectoryOrBySingleMembers() {
        final TrajectoryFolds folds = new TrajectoryFolds(sweep().subList(0, 1), 3);
        assertFalse(folds.exist());
        assertEquals(List.of(), folds.leftOut(0));
        assertFalse(new TrajectoryFolds(sweep(), 1).exist());
    }
}
