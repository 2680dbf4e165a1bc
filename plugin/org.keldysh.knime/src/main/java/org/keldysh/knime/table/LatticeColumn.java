package org.keldysh.knime.table;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataType;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;

/** The columns by which the nodes pass lattice data on. Their names are public: tables and other nodes rely on them. */
public enum LatticeColumn {
    /** Q, one number per site. */
    DISPLACEMENT("Displacement", Types.FIELD),
    /** Seed of everything random in the row. */
    SEED("Seed", LongCell.TYPE),
    /** mu_L of the row. */
    LEFT_POTENTIAL("Left Potential", DoubleCell.TYPE),
    /** mu_R of the row. */
    RIGHT_POTENTIAL("Right Potential", DoubleCell.TYPE),
    /** Electron temperature of the row. */
    TEMPERATURE("Temperature", DoubleCell.TYPE),
    /** Temperature of the thermal noise of the row. */
    NOISE_TEMPERATURE("Noise Temperature", DoubleCell.TYPE),
    /** Kind of an initial configuration. */
    CONFIGURATION("Configuration", StringCell.TYPE),
    /** n, one number per site. */
    DENSITY("Density", Types.FIELD),
    /** g (n - 1/2), one number per site. */
    ELECTRONIC_FORCE("Electronic Force", Types.FIELD),
    /** Electronic and elastic force, one number per site. */
    FORCE("Force", Types.FIELD),
    /** Particle current from the left electrode into the sample. */
    CURRENT("Current", DoubleCell.TYPE),
    /** Estimate of the largest error of any density, undefined sites excluded. */
    DENSITY_ERROR("Density Error", DoubleCell.TYPE),
    /** Number of sites whose occupation double precision does not define. */
    UNDEFINED_SITES("Undefined Sites", IntCell.TYPE),
    /** Number of energies at which Green's functions were computed. */
    ENERGIES("Energies", IntCell.TYPE),
    /** Largest violation of the spectral sum rule of a site. */
    SUM_RULE_RESIDUAL("Sum Rule Residual", DoubleCell.TYPE),
    /** Largest difference between Landauer and Meir-Wingreen currents. */
    CURRENT_RESIDUAL("Current Residual", DoubleCell.TYPE),
    /** n predicted by a network. */
    PREDICTED_DENSITY("Predicted Density", Types.FIELD),
    /** g (n - 1/2) predicted by a network. */
    PREDICTED_ELECTRONIC_FORCE("Predicted Electronic Force", Types.FIELD),
    /** Electronic and elastic force predicted by a network. */
    PREDICTED_FORCE("Predicted Force", Types.FIELD),
    /** Standard deviation of the predicted density of every site. */
    PREDICTED_DENSITY_UNCERTAINTY("Predicted Density Uncertainty", Types.FIELD),
    /** Root mean square of the uncertainties of the density over all sites. */
    UNCERTAINTY("Uncertainty", DoubleCell.TYPE),
    /** Row key of the initial configuration. */
    TRAJECTORY("Trajectory", StringCell.TYPE),
    /** Where the forces came from, "NEGF" or "Network". */
    FORCE_FIELD("Force Field", StringCell.TYPE),
    /** Index of the time step. */
    STEP("Step", LongCell.TYPE),
    /** Time since the initial configuration. */
    TIME("Time", DoubleCell.TYPE),
    /** Distance of the wall from the left electrode, in columns. */
    WALL_POSITION("Wall Position", DoubleCell.TYPE),
    /** |mean of (-1)^(x+y) Q| over all sites. */
    STAGGERED_ORDER("Staggered Order", DoubleCell.TYPE),
    /** Mean of n over all sites. */
    MEAN_DENSITY("Mean Density", DoubleCell.TYPE),
    /** Number of trajectories. */
    TRAJECTORIES("Trajectories", IntCell.TYPE),
    /** Velocity of the wall, columns per unit time. */
    VELOCITY("Velocity", DoubleCell.TYPE),
    /** Standard error of the velocity. */
    STANDARD_ERROR("Standard Error", DoubleCell.TYPE),
    /** First time of a fit. */
    FIT_START("Fit Start", DoubleCell.TYPE),
    /** Last time of a fit. */
    FIT_END("Fit End", DoubleCell.TYPE),
    /** Number of points in a fit. */
    POINTS("Points", IntCell.TYPE),
    /** Number of a member of a committee, 0 for the network itself. */
    MEMBER("Member", IntCell.TYPE),
    /** Number of an epoch of training. */
    EPOCH("Epoch", IntCell.TYPE),
    /** Mean squared error of the standardised density in an epoch. */
    TRAINING_LOSS("Training Loss", DoubleCell.TYPE),
    /** Root mean square error of the density of validation data. */
    VALIDATION_RMSE("Validation RMSE", DoubleCell.TYPE),
    /** Coefficient of determination of the electronic force of validation data. */
    VALIDATION_R2("Validation R2", DoubleCell.TYPE),
    /** Number of configurations. */
    CONFIGURATIONS("Configurations", IntCell.TYPE),
    /** Number of sites. */
    SITES("Sites", IntCell.TYPE),
    /** Root mean square error of the density. */
    DENSITY_RMSE("Density RMSE", DoubleCell.TYPE),
    /** Largest absolute error of the density. */
    DENSITY_MAXIMUM_ERROR("Density Maximum Error", DoubleCell.TYPE),
    /** Root mean square error of the electronic force. */
    FORCE_RMSE("Force RMSE", DoubleCell.TYPE),
    /** Coefficient of determination of the electronic force. */
    FORCE_R2("Force R2", DoubleCell.TYPE),
    /** Root mean square of the predicted standard deviations of the density. */
    DENSITY_UNCERTAINTY("Density Uncertainty", DoubleCell.TYPE),
    /** Root mean square error of the density over its uncertainty. */
    UNCERTAINTY_RATIO("Uncertainty Ratio", DoubleCell.TYPE),
    /** Uncertainty of the density over that of the conditions under which it is least. */
    RELATIVE_UNCERTAINTY("Relative Uncertainty", DoubleCell.TYPE),
    /** Median of the absolute errors of the density. */
    DENSITY_MEDIAN_ERROR("Density Median Error", DoubleCell.TYPE),
    /** Median of the predicted standard deviations of the density. */
    DENSITY_MEDIAN_UNCERTAINTY("Density Median Uncertainty", DoubleCell.TYPE),
    /** Median uncertainty of the density over that of the conditions under which it is least. */
    RELATIVE_MEDIAN_UNCERTAINTY("Relative Median Uncertainty", DoubleCell.TYPE),
    /** How mirror images of the lattice are used. */
    MIRROR_IMAGES("Mirror Images", StringCell.TYPE),
    /** Root mean square error over that of the first row. */
    RELATIVE_RMSE("Relative RMSE", DoubleCell.TYPE),
    /** Whether a step took exact forces instead of predicted ones. */
    EXACT_FORCES_USED("Exact Forces Used", BooleanCell.TYPE),
    /** Row key of the configuration that a spectrum belongs to. */
    SOURCE_ROW("Source Row", StringCell.TYPE),
    /** An energy E. */
    ENERGY("Energy", DoubleCell.TYPE),
    /** T_LR, number of channels from one electrode to the other. */
    TRANSMISSION("Transmission", DoubleCell.TYPE),
    /** T_LB. */
    LEFT_BATH_TRANSMISSION("Transmission Left-Bath", DoubleCell.TYPE),
    /** T_RB. */
    RIGHT_BATH_TRANSMISSION("Transmission Right-Bath", DoubleCell.TYPE),
    /** Sum of -Im G_ii / pi over all sites. */
    DENSITY_OF_STATES("Density of States", DoubleCell.TYPE),
    /** Its part that the left electrode fills. */
    LEFT_DENSITY_OF_STATES("Density of States from Left", DoubleCell.TYPE),
    /** Its part that the right electrode fills. */
    RIGHT_DENSITY_OF_STATES("Density of States from Right", DoubleCell.TYPE),
    /** Particle current from the left electrode per unit energy. */
    CURRENT_DENSITY("Current Density", DoubleCell.TYPE),
    /** -Im G_ii / pi, a number per site or the mean of every column. */
    LOCAL_DENSITY_OF_STATES("Local Density of States", Types.FIELD),
    /** Integral of the current density over the energies of a spectrum. */
    LANDAUER_CURRENT("Landauer Current", DoubleCell.TYPE),
    /** Exact number of states in the range of the energies of a spectrum. */
    STATES("States", DoubleCell.TYPE),
    /** Share of the states in resonances that are narrower than the distance of the energies. */
    UNRESOLVED_SHARE("Unresolved Share", DoubleCell.TYPE),
    /** Column of the site that a bond starts from. */
    FROM_X("From X", IntCell.TYPE),
    /** Row of the site that a bond starts from. */
    FROM_Y("From Y", IntCell.TYPE),
    /** Column of the site that a bond leads to. */
    TO_X("To X", IntCell.TYPE),
    /** Row of the site that a bond leads to. */
    TO_Y("To Y", IntCell.TYPE),
    /** Column half way along a bond. */
    MIDDLE_X("Middle X", DoubleCell.TYPE),
    /** Row half way along a bond; width - 1/2 for a bond that closes a periodic width. */
    MIDDLE_Y("Middle Y", DoubleCell.TYPE),
    /** Particle current from the first site of a bond to the second. */
    BOND_CURRENT("Bond Current", DoubleCell.TYPE),
    /** Estimate of the largest error of any bond current. */
    BOND_CURRENT_ERROR("Bond Current Error", DoubleCell.TYPE),
    /** Largest difference between the current through a cut and what the reservoirs before it supply. */
    CONSERVATION_RESIDUAL("Conservation Residual", DoubleCell.TYPE),
    /** Standard error of the velocity of a wall, beside other errors. */
    VELOCITY_ERROR("Velocity Standard Error", DoubleCell.TYPE),
    /** Share of the trajectories that became metallic. */
    SWITCHED_SHARE("Switched Share", DoubleCell.TYPE),
    /** Lower end of the share's 68 % interval. */
    SWITCHED_SHARE_LOWER("Switched Share Lower", DoubleCell.TYPE),
    /** Upper end of the share's 68 % interval. */
    SWITCHED_SHARE_UPPER("Switched Share Upper", DoubleCell.TYPE),
    /** Share of the trajectories in which order was lost ahead of the wall. */
    BREAKDOWN_SHARE("Breakdown Share", DoubleCell.TYPE),
    /** Time from which the metallic layer at the left electrode lasts. */
    NUCLEATION_TIME("Nucleation Time", DoubleCell.TYPE),
    /** Standard error of the nucleation time. */
    NUCLEATION_TIME_ERROR("Nucleation Time Standard Error", DoubleCell.TYPE),
    /** Standard deviation of the local wall position over y, in columns. */
    ROUGHNESS("Roughness", DoubleCell.TYPE),
    /** Standard error of the roughness. */
    ROUGHNESS_ERROR("Roughness Standard Error", DoubleCell.TYPE),
    /** Share of sites whose local order is below half of the bulk's. */
    METALLIC_FRACTION("Metallic Fraction", DoubleCell.TYPE),
    /** Standard error of the metallic fraction. */
    METALLIC_FRACTION_ERROR("Metallic Fraction Standard Error", DoubleCell.TYPE),
    /** Left potential at which half of the trajectories switch. */
    THRESHOLD("Threshold Voltage", DoubleCell.TYPE),
    /** Standard error of the threshold voltage. */
    THRESHOLD_ERROR("Threshold Standard Error", DoubleCell.TYPE),
    /** Highest left potential below the threshold that was tried. */
    THRESHOLD_LOWER("Threshold Lower", DoubleCell.TYPE),
    /** Lowest left potential above the threshold that was tried. */
    THRESHOLD_UPPER("Threshold Upper", DoubleCell.TYPE),
    /** Number of left potentials that have been tried. */
    BIASES("Biases", IntCell.TYPE),
    /** S(pi, pi). */
    STRUCTURE_FACTOR_PEAK("Structure Factor Peak", DoubleCell.TYPE),
    /** Standard error of S(pi, pi). */
    STRUCTURE_FACTOR_PEAK_ERROR("Structure Factor Peak Standard Error", DoubleCell.TYPE),
    /** Correlation length of the order along x, in columns. */
    CORRELATION_LENGTH_X("Correlation Length X", DoubleCell.TYPE),
    /** Correlation length of the order along y, in rows. */
    CORRELATION_LENGTH_Y("Correlation Length Y", DoubleCell.TYPE),
    /** q_x in radians per column. */
    WAVE_VECTOR_X("Wave Vector X", DoubleCell.TYPE),
    /** q_y in radians per row. */
    WAVE_VECTOR_Y("Wave Vector Y", DoubleCell.TYPE),
    /** S(q). */
    STRUCTURE_FACTOR("Structure Factor", DoubleCell.TYPE),
    /** Force field that another one is compared with. */
    REFERENCE_FORCE_FIELD("Reference Force Field", StringCell.TYPE),
    /** Mean distance between two walls, in columns. */
    WALL_DISTANCE("Wall Distance", DoubleCell.TYPE);

    private final String m_title;

    private final DataType m_type;

    LatticeColumn(final String title, final DataType type) {
        m_title = title;
        m_type = type;
    }

    /** @return name of the column */
    public String title() {
        return m_title;
    }

    /** @return specification of the column */
    public DataColumnSpec spec() {
        return new DataColumnSpecCreator(m_title, m_type).createSpec();
    }

    /** Enum constants cannot refer to static fields of their own class. */
    private static final class Types {

        static final DataType FIELD = ListCell.getCollectionType(DoubleCell.TYPE);
    }
}
