package org.keldysh.headless.task;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Optional;
import org.keldysh.physics.force.Forces;
import org.keldysh.physics.negf.NegfResult;
import org.keldysh.physics.negf.Residuals;
import org.keldysh.physics.negf.TerminalCurrents;

/**
 * Output of {@link ForcesTask}; the names are the keys of the JSON file.
 *
 * @param density [sites] occupation n_i
 * @param electronicForce [sites] g (n_i - 1/2)
 * @param force [sites] total force on the lattice
 * @param currents particle currents from the reservoirs into the sample
 * @param tolerance largest error of any density that was asked for
 * @param densityError estimate of the largest error of any density, undefined sites excluded
 * @param undefinedSites indices of the sites whose occupation double precision does not define
 * @param energies number of energies at which Green's functions were computed
 * @param residuals violations of exact identities
 * @param warning a sentence if the tolerance is not reached or sites are undefined, else null
 * @param seconds time of the computation
 */
@JsonPropertyOrder({"density", "electronicForce", "force", "currents", "tolerance", "densityError", "undefinedSites", "energies",
    "residuals", "warning", "seconds"})
public record ForcesResult(double[] density, double[] electronicForce, double[] force, TerminalCurrents currents,
    double tolerance, double densityError, int[] undefinedSites, int energies, Residuals residuals, String warning,
    double seconds) {

    ForcesResult(final NegfResult result, final Forces forces, final double seconds) {
        this(forces.density(), forces.electronicForce(), forces.totalForce(), result.currents(), result.tolerance(),
            result.densityError(), result.undefinedSites(), result.energies(), result.residuals(),
            result.shortfall().orElse(null), seconds);
    }

    /** @return the warning, if there is one */
    public Optional<String> shortfall() {
        return Optional.ofNullable(warning);
    }
}
