package org.keldysh.benchmarks.jmh;

import java.util.concurrent.TimeUnit;
import org.keldysh.benchmarks.DenseInverse;
import org.keldysh.benchmarks.LatticeSize;
import org.keldysh.benchmarks.NoisyWall;
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

/** One dense Green's function by LAPACK, the matrix filled anew each time, which takes a few per cent. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
public class DenseInverseBenchmark {

    /** Length x width. */
    @Param({"16x8", "32x16", "48x24"})
    public String lattice;

    private DenseInverse m_inverse;

    /** Allocates the matrix. */
    @Setup(Level.Trial)
    public void open() {
        final LatticeSize size = LatticeSize.parse(lattice);
        m_inverse = new DenseInverse(NoisyWall.device(size), NoisyWall.displacement(size));
    }

    /** @return an element of the inverse */
    @Benchmark
    public double invert() {
        m_inverse.load(NoisyWall.MID_WINDOW);
        m_inverse.invert();
        return m_inverse.re(0, 0);
    }

    /** Frees the matrix. */
    @TearDown(Level.Trial)
    public void close() {
        m_inverse.close();
    }
}
