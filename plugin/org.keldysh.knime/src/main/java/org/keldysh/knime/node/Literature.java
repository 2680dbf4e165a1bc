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

    private Literature() {
    }
}
