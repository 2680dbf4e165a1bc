package org.keldysh.benchmarks;

/** One dense inverse in the middle of the bias window. */
final class DenseWorkload implements Workload {

    private final DenseInverse m_inverse;

    DenseWorkload(final LatticeSize size) {
        m_inverse = new DenseInverse(NoisyWall.device(size), NoisyWall.displacement(size));
    }

    @Override
    public void prepare() {
        m_inverse.load(NoisyWall.MID_WINDOW);
    }

    @Override
    public void run() {
        m_inverse.invert();
    }

    @Override
    public int energies() {
        return 1;
    }

    @Override
    public double nativeBytes() {
        return m_inverse.bytes();
    }

    @Override
    public void close() {
        m_inverse.close();
    }
}
