package org.keldysh.benchmarks.jmh;

import java.util.concurrent.TimeUnit;
import org.keldysh.benchmarks.LatticeSize;
import org.keldysh.benchmarks.NoisyWall;
import org.keldysh.physics.negf.NegfResult;
import org.keldysh.physics.negf.NegfSolver;
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

/** A whole force evaluation by recursive Green's functions; {@code -prof gc} tells what it allocates. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class NegfForceBenchmark {

    /** Length x width. */
    @Param({"16x8", "32x16", "48x24"})
    public String lattice;

    /** Largest error of any density. */
    @Param({"1e-4", "1e-8"})
    public double tolerance;

    /** Number of threads. */
    @Param({"1", "2"})
    public int threads;

    private NegfSolver m_solver;

    private double[] m_displacement;

    /** Makes solver and lattice. */
    @Setup(Level.Trial)
    public void open() {
        final LatticeSize size = LatticeSize.parse(lattice);
        m_solver = new NegfSolver(NoisyWall.device(size), tolerance, threads);
        m_displacement = NoisyWall.displacement(size);
    }

    /** @return density and currents */
    @Benchmark
    public NegfResult solve() {
        return m_solver.solve(m_displacement);
    }

    /** Ends the solver's threads. */
    @TearDown(Level.Trial)
    public void close() {
        m_solver.close();
    }
}
