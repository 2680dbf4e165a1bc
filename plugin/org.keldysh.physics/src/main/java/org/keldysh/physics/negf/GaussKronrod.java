package org.keldysh.physics.negf;

/** Gauss-Kronrod rule with 7 and 15 nodes on [-1, 1] (Kronrod 1965; tables of QUADPACK). */
final class GaussKronrod {

    static final int NODES = 15;

    private static final double[] POSITIVE_NODES = {0.991455371120812639206854697526329, 0.949107912342758524526189684047851,
        0.864864423359769072789712788640926, 0.741531185599394439863864773280788, 0.586087235467691130294144691693013,
        0.405845151377397166906606412076961, 0.207784955007898467600689403773245, 0};

    private static final double[] KRONROD = {0.022935322010529224963732008058970, 0.063092092629978553290700663189204,
        0.104790010322250183839876322541518, 0.140653259715525918745189590510238, 0.169004726639267902826583426598550,
        0.190350578064785409913256402421014, 0.204432940075298892414161999234649, 0.209482141084727828012999174891714};

    private static final double[] GAUSS = {0.129484966168869693270611432679082, 0.279705391489276667901467771423780,
        0.381830050505118944950369775488975, 0.417959183673469387755102040816327};

    private GaussKronrod() {
    }

    /** @return position of a node, 0 to 14 in ascending order */
    static double node(final int k) {
        return k < 8 ? -POSITIVE_NODES[k] : POSITIVE_NODES[NODES - 1 - k];
    }

    /** @return weight of the node in the rule with 15 nodes */
    static double weight(final int k) {
        return KRONROD[Math.min(k, NODES - 1 - k)];
    }

    /** @return weight of the node in the embedded rule with 7 nodes, 0 if it is not one of them */
    static double embeddedWeight(final int k) {
        final int fromEnd = Math.min(k, NODES - 1 - k);
        return fromEnd % 2 == 1 ? GAUSS[fromEnd / 2] : 0;
    }
}
