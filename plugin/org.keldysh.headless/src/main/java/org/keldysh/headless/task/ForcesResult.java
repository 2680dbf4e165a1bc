package org.keldysh.headless.task;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.keldysh.physics.negf.TerminalCurrents;

/**
 * Output of {@link ForcesTask}; the names are the keys of the JSON file.
 *
 * @param density [sites] occupation n_i
 * @param electronicForce [sites] g (n_i - 1/2)
 * @param force [sites] total force on the lattice
 * @param currents particle currents from the reservoirs into the sample
 * @param densityError estimate of the largest error of any density
 * @param seconds time of the computation
 */
@JsonPropertyOrder({"density", "electronicForce", "force", "currents", "densityError", "seconds"})
public record ForcesResult(double[] density, double[] electronicForce, double[] force, TerminalCurrents currents,
    double densityError, double seconds) {
}
