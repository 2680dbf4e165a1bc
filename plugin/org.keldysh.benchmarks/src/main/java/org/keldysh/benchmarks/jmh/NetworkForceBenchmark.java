package org.keldysh.benchmarks.jmh;

import java.util.concurrent.TimeUnit;
import org.keldysh.benchmarks.LatticeSize;
import org.keldysh.benchmarks.NetworkTraining;
import org.keldysh.benchmarks.NoisyWall;
import org.keldysh.physics.force.ForceField;
import org.keldysh.physics.force.Forces;
import org.keldysh.physics.task.ProgressMonitor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A force evaluation by a network of the default architecture, features included; {@code -prof gc} tells what it allocates. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class NetworkForceBenchmark {

    /** Length x width. */
    @Param({"48x24", "128x128", "512x512"})
    public String lattice;

    private ForceField m_field;

    private double[] m_displacement;

    private Forces m_forces;

    /** Trains the network. */
    @Setup(Level.Trial)
    public void open() {
        final LatticeSize size = LatticeSize.parse(lattice);
        m_field = NetworkTraining.train(ProgressMonitor.NONE).forceFieldWithoutUncertainty(NoisyWall.device(size));
        m_displacement = NoisyWall.displacement(size);
        m_forces = new Forces(size.sites());
    }

    /** @return the forces */
    @Benchmark
    public Forces evaluate() {
        m_field.evaluate(m_displacement, m_forces);
        return m_forces;
    }

    /** Frees the force field. */
    @TearDown(Level.Trial)
    public void close() {
        m_field.close();
    }
}
