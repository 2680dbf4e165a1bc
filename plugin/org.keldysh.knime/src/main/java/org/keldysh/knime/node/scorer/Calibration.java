package org.keldysh.knime.node.scorer;

import java.util.Arrays;
import java.util.List;

import org.keldysh.knime.picture.CalibrationPicture;
import org.keldysh.knime.picture.NoticePicture;
import org.keldysh.learning.score.CalibrationCurve;

/** Holds true errors of the density against the uncertainties that the network has predicted, by sites and by configurations. */
final class Calibration {

    private static final int SITE_BINS_PER_DECADE = 5;

    /** Root mean squares over whole configurations scatter less than sites. */
    private static final int CONFIGURATION_BINS_PER_DECADE = 10;

    private final PredictedPairs m_pairs;

    Calibration(final PredictedPairs pairs) {
        m_pairs = pairs;
    }

    /**
     * @param ratio true error over uncertainty, of all sites
     * @return a PNG picture
     */
    byte[] draw(final double ratio) {
        return m_pairs.areUncertaintiesKnown() ? CalibrationPicture.draw(sites(), configurations(), ratio)
            : NoticePicture.draw("The predicted table tells no uncertainty: train a committee of networks.");
    }

    private CalibrationCurve sites() {
        final double[] uncertainties = m_pairs.configurations().stream()
            .flatMapToDouble(configuration -> Arrays.stream(configuration.uncertainty().orElseThrow().ofSites())).toArray();
        final double[] errors =
            m_pairs.configurations().stream().flatMapToDouble(c -> Arrays.stream(errors(c))).toArray();
        return CalibrationCurve.of(uncertainties, errors, SITE_BINS_PER_DECADE);
    }

    private CalibrationCurve configurations() {
        final List<ScoredConfiguration> configurations = m_pairs.configurations();
        return CalibrationCurve.of(
            configurations.stream().mapToDouble(c -> c.uncertainty().orElseThrow().ofConfiguration()).toArray(),
            configurations.stream().mapToDouble(c -> rootMeanSquare(errors(c))).toArray(), CONFIGURATION_BINS_PER_DECADE);
    }

    private static double[] errors(final ScoredConfiguration configuration) {
        final double[] errors = configuration.predictedDensity().clone();
        for (int i = 0; i < errors.length; i++) {
            errors[i] -= configuration.exactDensity()[i];
        }
        return errors;
    }

    private static double rootMeanSquare(final double[] values) {
        return Math.sqrt(Arrays.stream(values).map(value -> value * value).sum() / values.length);
    }
}
