package org.keldysh.knime.node;

/** The papers that descriptions of nodes refer to. */
public final class Literature {

    /** Where to find the study of the gating transition with nonequilibrium Green's functions. */
    public static final String NEGF_LINK = "https://arxiv.org/abs/2201.02194";

    /** What it is. */
    public static final String NEGF_TITLE = "Zhang, Fan, Chern, arXiv 2201.02194: dynamics of the charge-density wave under "
        + "bias with nonequilibrium Green's functions";

    /** Where to find the paper on force networks out of equilibrium. */
    public static final String LEARNING_LINK = "https://arxiv.org/abs/2601.07583";

    /** What it is. */
    public static final String LEARNING_TITLE = "Fan, Zhang, Chern, arXiv 2601.07583: machine-learned forces for lattices out "
        + "of equilibrium";

    /** The ONNX format. */
    public static final String ONNX_LINK = "https://onnx.ai/onnx/";

    /** Title of {@link #ONNX_LINK}. */
    public static final String ONNX_TITLE = "Open Neural Network Exchange";

    /** NumPy's archives. */
    public static final String NPZ_LINK = "https://numpy.org/doc/stable/reference/generated/numpy.savez.html";

    /** Title of {@link #NPZ_LINK}. */
    public static final String NPZ_TITLE = "NumPy: several arrays in one file";

    /** The HDF5 format. */
    public static final String HDF5_LINK = "https://www.hdfgroup.org/solutions/hdf5/";

    /** Title of {@link #HDF5_LINK}. */
    public static final String HDF5_TITLE = "HDF5";

    private Literature() {
    }
}
