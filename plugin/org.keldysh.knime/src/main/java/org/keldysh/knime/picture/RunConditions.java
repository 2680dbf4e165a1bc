package org.keldysh.knime.picture;

import java.util.Comparator;

/**
 * What trajectories of one force field may differ in besides their seed.
 *
 * @param leftPotential left potential
 * @param temperature electron temperature
 * @param noiseTemperature temperature of the thermal noise, NaN if it is not known
 */
public record RunConditions(double leftPotential, double temperature, double noiseTemperature) {

    /** By bias, then by temperature, then by noise; an unknown noise comes last. */
    static final Comparator<RunConditions> ORDER = Comparator.comparingDouble(RunConditions::leftPotential)
        .thenComparingDouble(RunConditions::temperature).thenComparingDouble(RunConditions::noiseTemperature);
}
