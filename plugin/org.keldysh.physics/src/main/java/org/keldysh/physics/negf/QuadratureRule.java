package org.keldysh.physics.negf;

/**
 * Gauss-Kronrod rule on [-1, 1] (Kronrod 1965): nodes in ascending order, their weights and those of the embedded Gauss rule, whose
 * difference estimates the error.
 */
final class QuadratureRule {

    /** 3 and 7 nodes: small steps towards narrow resonances. */
    static final QuadratureRule SEVEN = new QuadratureRule(
        new double[]{0.960491268708020283423507092629080, 0.774596669241483377035853079956480,
            0.434243749346802558002071502844628, 0},
        new double[]{0.104656226026467265193823857192073, 0.268488089868333440728569280666710,
            0.401397414775962222905051818618432, 0.450916538658474142345110087045571},
        new double[]{5.0 / 9, 8.0 / 9});

    /** 7 and 15 nodes (tables of QUADPACK): for many digits. */
    static final QuadratureRule FIFTEEN = new QuadratureRule(
        new double[]{0.991455371120812639206854697526329, 0.949107912342758524526189684047851,
            0.864864423359769072789712788640926, 0.741531185599394439863864773280788, 0.586087235467691130294144691693013,
            0.405845151377397166906606412076961, 0.207784955007898467600689403773245, 0},
        new double[]{0.022935322010529224963732008058970, 0.063092092629978553290700663189204,
            0.104790010322250183839876322541518, 0.140653259715525918745189590510238, 0.169004726639267902826583426598550,
            0.190350578064785409913256402421014, 0.204432940075298892414161999234649, 0.209482141084727828012999174891714},
        new double[]{0.129484966168869693270611432679082, 0.279705391489276667901467771423780,
            0.381830050505118944950369775488975, 0.417959183673469387755102040816327});

    private final double[] m_nodes;

    private final double[] m_weights;

    private final double[] m_embedded;

    /** From the half of the tables that has positive nodes, largest first. */
    private QuadratureRule(final double[] nodes, final double[] weights, final double[] embedded) {
        final int count = 2 * nodes.length - 1;
        m_nodes = new double[count];
        m_weights = new double[count];
        m_embedded = new double[count];
        for (int k = 0; k < count; k++) {
            final int fromEnd = Math.min(k, count - 1 - k);
            m_nodes[k] = k < nodes.length ? -nodes[fromEnd] : nodes[fromEnd];
            m_weights[k] = weights[fromEnd];
            m_embedded[k] = fromEnd % 2 == 1 ? embedded[fromEnd / 2] : 0;
        }
    }

    int count() {
        return m_nodes.length;
    }

    double node(final int k) {
        return m_nodes[k];
    }

    double weight(final int k) {
        return m_weights[k];
    }

    /** @return weight in the embedded Gauss rule, 0 if the node is not one of its nodes */
    double embeddedWeight(final int k) {
        return m_embedded[k];
    }
}
