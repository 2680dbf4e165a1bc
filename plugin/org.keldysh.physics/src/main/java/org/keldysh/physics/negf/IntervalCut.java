package org.keldysh.physics.negf;

/**
 * Where an interval is cut in two: near the middle, but such that the new nodes stay clear of known resonances. A node close to a
 * narrow one would magnify the error of its position.
 */
final class IntervalCut {

    private static final double[] PARTS = {0.5, 0.45, 0.55, 0.4, 0.6};

    private final QuadratureRule m_rule;

    private final Deflation m_deflation;

    IntervalCut(final QuadratureRule rule, final Deflation deflation) {
        m_rule = rule;
        m_deflation = deflation;
    }

    double of(final WindowInterval interval) {
        double best = interval.middle();
        double least = Double.POSITIVE_INFINITY;
        for (final double part : PARTS) {
            final double cut = interval.start() + part * (interval.end() - interval.start());
            final double exposure = Math.max(exposure(interval.start(), cut), exposure(cut, interval.end()));
            if (exposure < least) {
                least = exposure;
                best = cut;
            }
        }
        return best;
    }

    private double exposure(final double start, final double end) {
        double most = 0;
        for (int k = 0; k < m_rule.count(); k++) {
            most = Math.max(most, m_deflation.exposure(0.5 * (start + end) + 0.5 * (end - start) * m_rule.node(k)));
        }
        return most;
    }
}
