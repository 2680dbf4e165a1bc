package org.keldysh.physics.observable;

import org.keldysh.physics.lattice.SquareLattice;

/** Mean of structure factors while they come in. */
public final class StructureFactorMean {

    private final SquareLattice m_lattice;

    private final double[] m_mean;

    private final double[] m_squares;

    private long m_count;

    /** @param lattice the sites */
    public StructureFactorMean(final SquareLattice lattice) {
        m_lattice = lattice;
        m_mean = new double[lattice.sites()];
        m_squares = new double[lattice.sites()];
    }

    /** @param values one more, of the same lattice */
    public void add(final StructureFactor values) {
        m_count++;
        for (int q = 0; q < m_mean.length; q++) {
            final double difference = values.values()[q] - m_mean[q];
            m_mean[q] += difference / m_count;
            m_squares[q] += difference * (values.values()[q] - m_mean[q]); // Welford's sum of squared deviations
        }
    }

    /** @return number of structure factors so far */
    public long count() {
        return m_count;
    }

    /** @return their mean, 0 everywhere if there are none */
    public StructureFactor mean() {
        return new StructureFactor(m_lattice, m_mean.clone());
    }

    /**
     * @param index of a value
     * @return standard error of its mean if the structure factors are independent; NaN if there are fewer than two
     */
    public double standardError(final int index) {
        return m_count < 2 ? Double.NaN : Math.sqrt(m_squares[index] / (m_count - 1) / m_count);
    }
}
