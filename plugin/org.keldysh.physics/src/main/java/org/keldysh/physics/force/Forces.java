package org.keldysh.physics.force;

import java.util.Arrays;
import org.keldysh.physics.model.Device;

/**
 * Answer of a {@link ForceField}: a buffer that the caller allocates once and the force field fills at every call.
 * The accessors of arrays return the buffer itself, shape [sites].
 */
public final class Forces {

    private final double[] m_density;

    private final double[] m_electronicForce;

    private final double[] m_totalForce;

    private final double[] m_uncertainty;

    private double m_current;

    private double m_densityError;

    private int m_undefinedSites;

    /** @param sites number of lattice sites */
    public Forces(final int sites) {
        m_density = new double[sites];
        m_electronicForce = new double[sites];
        m_totalForce = new double[sites];
        m_uncertainty = new double[sites];
        Arrays.fill(m_uncertainty, Double.NaN);
    }

    /** @return [sites] mean occupation n_i */
    public double[] density() {
        return m_density;
    }

    /** @return [sites] g (n_i - 1/2) */
    public double[] electronicForce() {
        return m_electronicForce;
    }

    /** @return [sites] g (n_i - 1/2) - k Q_i - kappa sum_nn Q_j */
    public double[] totalForce() {
        return m_totalForce;
    }

    /** @return [sites] standard deviation that the force field expects of the error of n_i; NaN where it expects nothing */
    public double[] uncertainty() {
        return m_uncertainty;
    }

    /** @return root mean square of {@link #uncertainty()} over all sites; NaN if it is not known at every site */
    public double meanUncertainty() {
        double squares = 0;
        for (final double uncertainty : m_uncertainty) {
            squares += uncertainty * uncertainty;
        }
        return Math.sqrt(squares / m_uncertainty.length);
    }

    /** @return particle current from the left electrode into the sample; NaN if the force field does not know it */
    public double current() {
        return m_current;
    }

    /** @return estimate of the largest error of any density, undefined sites excluded; NaN if the force field has none */
    public double densityError() {
        return m_densityError;
    }

    /** @return number of sites whose occupation double precision does not define, so that no error can be told */
    public int undefinedSites() {
        return m_undefinedSites;
    }

    /**
     * Derives the forces from the density that is in the buffer, and leaves the uncertainty as it is; for a force field that knows neither current nor error.
     *
     * @param device gives lattice and model
     * @param displacement [sites] Q
     */
    public void complete(final Device device, final double[] displacement) {
        complete(device, displacement, Double.NaN, Double.NaN, 0);
    }

    /**
     * Derives the forces from the density that is in the buffer, and leaves the uncertainty as it is.
     *
     * @param device gives lattice and model
     * @param displacement [sites] Q
     * @param current left terminal current
     * @param densityError largest error of any density, undefined sites excluded
     * @param undefinedSites number of sites whose occupation is not defined
     */
    public void complete(final Device device, final double[] displacement, final double current,
        final double densityError, final int undefinedSites) {
        device.model().forces(device.lattice(), displacement, m_density, m_electronicForce, m_totalForce);
        m_current = current;
        m_densityError = densityError;
        m_undefinedSites = undefinedSites;
    }
}
