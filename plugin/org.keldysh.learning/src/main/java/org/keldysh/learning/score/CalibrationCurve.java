package org.keldysh.learning.score;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * True errors against predicted uncertainties, in bins that are evenly spaced on a logarithmic scale. Of a calibrated network the
 * root mean square error of every bin is its uncertainty.
 *
 * @param bins those that are not empty, with rising uncertainty
 * @param leftOut number of predictions whose uncertainty is 0, which no logarithmic scale can show
 */
public record CalibrationCurve(List<CalibrationBin> bins, int leftOut) {

    private static final int MOST_BINS = 24;

    /**
     * @param uncertainties predicted standard deviations, finite and not negative
     * @param errors the same number of true errors
     * @param binsPerDecade bins for a factor of 10, at least 1; they are wider if there would be more than 24
     * @return the curve
     * @throws IllegalArgumentException if the numbers differ, or an uncertainty is negative or not finite
     */
    public static CalibrationCurve of(final double[] uncertainties, final double[] errors, final int binsPerDecade) {
        requirePairs(uncertainties, errors);
        final double[] exponents = IntStream.range(0, uncertainties.length).filter(i -> uncertainties[i] > 0)
            .mapToDouble(i -> StrictMath.log10(uncertainties[i])).toArray();
        if (exponents.length == 0) {
            return new CalibrationCurve(List.of(), uncertainties.length);
        }
        final Binning binning = Binning.of(exponents, binsPerDecade);
        for (int i = 0; i < errors.length; i++) {
            if (uncertainties[i] > 0) {
                binning.add(uncertainties[i], errors[i]);
            }
        }
        return new CalibrationCurve(binning.occupied(), uncertainties.length - exponents.length);
    }

    private static void requirePairs(final double[] uncertainties, final double[] errors) {
        if (uncertainties.length != errors.length) {
            throw new IllegalArgumentException(
                "There are " + uncertainties.length + " uncertainties, but " + errors.length + " errors.");
        }
        for (int i = 0; i < uncertainties.length; i++) {
            if (!(uncertainties[i] >= 0 && uncertainties[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("Uncertainty " + i + " (counted from 0) is " + uncertainties[i]
                    + "; it must be a finite number that is not negative.");
            }
        }
    }

    /** Sums of squares in bins that are counted from the exponent 0 of 10, so that two curves have edges in common. */
    private static final class Binning {

        private final double m_perDecade;

        private final int m_first;

        private final int[] m_counts;

        private final double[] m_uncertainties;

        private final double[] m_errors;

        private Binning(final double perDecade, final int first, final int bins) {
            m_perDecade = perDecade;
            m_first = first;
            m_counts = new int[bins];
            m_uncertainties = new double[bins];
            m_errors = new double[bins];
        }

        static Binning of(final double[] exponents, final int binsPerDecade) {
            final double least = Arrays.stream(exponents).min().orElseThrow();
            final double most = Arrays.stream(exponents).max().orElseThrow();
            // one bin less, as both ends may cut one
            final double perDecade = Math.min(binsPerDecade, (MOST_BINS - 1) / Math.max(most - least, 1e-9));
            final int first = (int)Math.floor(least * perDecade);
            return new Binning(perDecade, first, (int)Math.floor(most * perDecade) - first + 1);
        }

        void add(final double uncertainty, final double error) {
            final int bin = (int)Math.floor(StrictMath.log10(uncertainty) * m_perDecade) - m_first;
            m_counts[bin]++;
            m_uncertainties[bin] += uncertainty * uncertainty;
            m_errors[bin] += error * error;
        }

        List<CalibrationBin> occupied() {
            return IntStream.range(0, m_counts.length).filter(bin -> m_counts[bin] > 0).mapToObj(this::bin).toList();
        }

        private CalibrationBin bin(final int bin) {
            return new CalibrationBin(edge(bin), edge(bin + 1), m_counts[bin],
                Math.sqrt(m_uncertainties[bin] / m_counts[bin]), Math.sqrt(m_errors[bin] / m_counts[bin]));
        }

        private double edge(final int bin) {
            return StrictMath.pow(10, (m_first + bin) / m_perDecade);
        }
    }
}
