package org.keldysh.physics.negf;

import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.negf.ColumnBlock.ProductSpace;
import org.keldysh.physics.negf.SymmetricBlock.SweepSpace;

/**
 * Recursive Green's function over the columns of the sample (blocks width x width, hopping between columns -t times the
 * identity): G_xx = (D_x - t^2 gL_{x-1} - t^2 gR_{x+1})^-1 with gL, gR the Green's functions of the sample cut off to one
 * side. Work grows as length x width^3 per energy, memory as length x width^2 x lanes.
 */
final class RecursiveGreenFunction implements GreenFunctionSolver {

    private static final int MOST_LANES = 32;

    private static final int FEWEST_LANES = 8;

    /** Bytes that the stored one-sided Green's functions may take before the batch is made smaller. */
    private static final long STORAGE = 48L << 20;

    private final SquareLattice m_lattice;

    private final boolean m_local;

    private final int m_lanes;

    private final SymmetricBlock[] m_fromLeft;

    private final SymmetricBlock[] m_fromRight;

    private final Hand m_hand;

    /** Works on the left part while the other hand works on the right one; null if there is no thread for it. */
    private Hand m_secondHand;

    private Companion m_companion;

    private EffectiveHamiltonian m_hamiltonian;

    /** Unit of energy inside the blocks, of the order of the hopping. */
    private double m_unit;

    RecursiveGreenFunction(final SquareLattice lattice) {
        this(lattice, GreenFunctionQuality.FULL);
    }

    RecursiveGreenFunction(final SquareLattice lattice, final GreenFunctionQuality quality) {
        m_lattice = lattice;
        m_local = quality.hasLocalWeights();
        m_lanes = lanesFor(lattice);
        m_fromLeft = new SymmetricBlock[lattice.length()];
        m_fromRight = new SymmetricBlock[lattice.length()];
        for (int x = 0; x < lattice.length(); x++) {
            m_fromRight[x] = block();
        }
        m_hand = new Hand();
    }

    @Override
    public boolean shareWork(final Companion companion) {
        m_companion = companion;
        m_secondHand = new Hand();
        return true;
    }

    private SymmetricBlock block() {
        return new SymmetricBlock(m_lattice.width(), m_lanes);
    }

    /** Depends on the lattice only, so that batches, and with them the last bits, are the same on every machine. */
    static int lanesFor(final SquareLattice lattice) {
        final long bytesPerLane =
            2L * Double.BYTES * lattice.length() * lattice.width() * SymmetricBlock.diagonals(lattice.width());
        int lanes = MOST_LANES;
        while (lanes > FEWEST_LANES && lanes * bytesPerLane > STORAGE) {
            lanes /= 2;
        }
        return lanes;
    }

    /**
     * @param lattice sites of the sample
     * @param quality of the spectral functions
     * @param bath whether there is a bath
     * @param shared whether two threads share the work
     * @return bytes of the arrays that a solver holds once it has worked
     */
    static double bytes(final SquareLattice lattice, final GreenFunctionQuality quality, final boolean bath,
        final boolean shared) {
        final int width = lattice.width();
        final double hands = shared ? 2 : 1;
        final double handsWithLead = bath ? hands : quality.hasLocalWeights() ? 0 : 1;
        final double blocks = lattice.length() + (bath || shared ? lattice.length() : 2) + 2 * hands;
        final double rows = blocks * SymmetricBlock.diagonals(width)
            + hands * (SweepSpace.rows(width) + (quality.hasLocalWeights() ? QuadraticForm.rows(width) : 0))
            + handsWithLead * (ProductSpace.rows(width) + 2 * width);
        return rows * ComplexRow.bytes((double)width * lanesFor(lattice));
    }

    @Override
    public int lanes() {
        return m_lanes;
    }

    @Override
    public void load(final EffectiveHamiltonian hamiltonian) {
        if (!hamiltonian.lattice().equals(m_lattice)) {
            throw new IllegalArgumentException("This solver was made for " + m_lattice + ", not for "
                + hamiltonian.lattice() + ".");
        }
        m_hamiltonian = hamiltonian;
        m_unit = hamiltonian.hopping() == 0 ? 1 : Math.scalb(1.0, Math.getExponent(hamiltonian.hopping()));
        provideFromLeft();
    }

    /** All columns are needed for the functions to the right lead, and where two hands work; otherwise two take turns. */
    private void provideFromLeft() {
        final int blocks = m_hamiltonian.bathBroadening() > 0 || m_companion != null ? m_fromLeft.length : 2;
        for (int x = 0; x < m_fromLeft.length; x++) {
            if (x >= blocks) {
                m_fromLeft[x] = m_fromLeft[x % blocks];
            } else if (m_fromLeft[x] == null || x > 1 && m_fromLeft[x] == m_fromLeft[x % 2]) {
                m_fromLeft[x] = block();
            }
        }
    }

    @Override
    public void diagonal(final ComplexEnergies energies, final GreenFunctions result) {
        sweep(energies);
        inHalves((first, last, hand) -> columns(first, last, hand, energies, result));
    }

    @Override
    public void spectral(final ComplexEnergies energies, final GreenFunctions result) {
        sweep(energies);
        if (m_hamiltonian.bathBroadening() > 0) {
            inHalves((first, last, hand) -> columns(first, last, hand, energies, result));
            together(hand -> leftColumns(hand, energies, result), hand -> rightColumns(hand, energies, result));
            return;
        }
        if (m_local) {
            inHalves((first, last, hand) -> weights(first, last, hand, energies, result));
        } else {
            together(hand -> leftColumns(hand, energies, result),
                hand -> columns(0, m_lattice.length(), hand, energies, result));
        }
        rightBySumRule(energies.lanes(), result);
    }

    private interface Part {
        void work(Hand hand);
    }

    private interface Range {
        void work(int first, int last, Hand hand);
    }

    /** Two parts that do not need each other: at the same time if there are two hands. */
    private void together(final Part one, final Part other) {
        if (m_companion == null) {
            one.work(m_hand);
            other.work(m_hand);
        } else {
            m_companion.together(() -> one.work(m_hand), () -> other.work(m_secondHand));
        }
    }

    private void inHalves(final Range range) {
        if (m_companion == null) {
            range.work(0, m_lattice.length(), m_hand);
        } else {
            final int half = m_lattice.length() / 2;
            together(hand -> range.work(0, half, hand), hand -> range.work(half, m_lattice.length(), hand));
        }
    }

    /** One-sided functions of all columns; those from the left follow column by column if two blocks take turns. */
    private void sweep(final ComplexEnergies energies) {
        if (isStored()) {
            together(hand -> sweepFromRight(hand, energies), hand -> sweepFromLeft(hand, energies));
        } else {
            sweepFromRight(m_hand, energies);
        }
    }

    private boolean isStored() {
        return m_hamiltonian.bathBroadening() > 0 || m_companion != null;
    }

    private void columns(final int first, final int last, final Hand hand, final ComplexEnergies energies,
        final GreenFunctions result) {
        for (int x = first; x < last; x++) {
            column(x, hand, energies, result);
        }
    }

    private void weights(final int first, final int last, final Hand hand, final ComplexEnergies energies,
        final GreenFunctions result) {
        for (int x = first; x < last; x++) {
            leftWeight(x, column(x, hand, energies, result), hand, result, energies.lanes());
        }
    }

    private void leftColumns(final Hand hand, final ComplexEnergies energies, final GreenFunctions result) {
        for (int x = 0; x < m_lattice.length(); x++) {
            Interruption.check();
            hand.advanceLead(x == 0, m_fromRight[x], energies.lanes());
            hand.storeNorms(x, result.m_left, energies.lanes());
        }
    }

    private void rightColumns(final Hand hand, final ComplexEnergies energies, final GreenFunctions result) {
        for (int x = m_lattice.length() - 1; x >= 0; x--) {
            Interruption.check();
            hand.advanceLead(x == m_lattice.length() - 1, m_fromLeft[x], energies.lanes());
            hand.storeNorms(x, result.m_right, energies.lanes());
        }
    }

    /** W^L = diag(G Gamma G^+), where without a bath Gamma = -2 t^2 Im gL is what column x sees of the left lead. */
    private void leftWeight(final int x, final SymmetricBlock green, final Hand hand, final GreenFunctions result,
        final int lanes) {
        hand.m_form.load(green, lanes);
        if (x == 0) {
            hand.m_form.norms(leadFactor(), result.m_left, 0, lanes);
        } else {
            hand.m_form.evaluate(-2 * hoppingSquared() / m_unit, m_fromLeft[x - 1], result.m_left, m_lattice.site(x, 0), lanes);
        }
    }

    @Override
    public void bonds(final ComplexEnergies energies, final BondFunctions result) {
        sweep(energies);
        if (m_hamiltonian.bathBroadening() > 0) {
            together(hand -> leftBonds(hand, energies, result), hand -> rightBonds(hand, energies, result));
        } else {
            leftBonds(m_hand, energies, result);
        }
    }

    private void leftBonds(final Hand hand, final ComplexEnergies energies, final BondFunctions result) {
        for (int x = 0; x < m_lattice.length(); x++) {
            Interruption.check();
            hand.advanceLead(x == 0, m_fromRight[x], energies.lanes());
            hand.acrossBonds(x, result.m_leftAcross, energies.lanes());
            if (x > 0) {
                hand.alongBonds(hand.m_nextLead, hand.m_lead, x - 1, result.m_leftAlong, energies.lanes());
            }
        }
    }

    private void rightBonds(final Hand hand, final ComplexEnergies energies, final BondFunctions result) {
        for (int x = m_lattice.length() - 1; x >= 0; x--) {
            Interruption.check();
            hand.advanceLead(x == m_lattice.length() - 1, m_fromLeft[x], energies.lanes());
            hand.acrossBonds(x, result.m_rightAcross, energies.lanes());
            if (x < m_lattice.length() - 1) {
                hand.alongBonds(hand.m_lead, hand.m_nextLead, x, result.m_rightAlong, energies.lanes());
            }
        }
    }

    private double leadFactor() {
        return m_hamiltonian.leadBroadening() / (m_unit * m_unit);
    }

    private void sweepFromRight(final Hand hand, final ComplexEnergies energies) {
        for (int x = m_lattice.length() - 1; x >= 0; x--) {
            Interruption.check();
            hand.bare(x, energies);
            if (x < m_lattice.length() - 1) {
                hand.m_inverse.subtract(hoppingSquared(), m_fromRight[x + 1], energies.lanes());
            }
            hand.invert(m_fromRight[x], energies.lanes());
        }
    }

    private void sweepFromLeft(final Hand hand, final ComplexEnergies energies) {
        for (int x = 0; x < m_lattice.length(); x++) {
            Interruption.check();
            withoutLeft(x, hand, energies);
            hand.invert(m_fromLeft[x], energies.lanes());
        }
    }

    /** Inverse of gL in column x, from that of the column before. */
    private void withoutLeft(final int x, final Hand hand, final ComplexEnergies energies) {
        hand.bare(x, energies);
        if (x > 0) {
            hand.m_inverse.subtract(hoppingSquared(), m_fromLeft[x - 1], energies.lanes());
        }
    }

    /** Stores the diagonal of G_xx and returns it; if the functions from the left are not stored, continues them to column x. */
    private SymmetricBlock column(final int x, final Hand hand, final ComplexEnergies energies, final GreenFunctions result) {
        Interruption.check();
        if (!isStored()) {
            withoutLeft(x, hand, energies);
            hand.invert(m_fromLeft[x], energies.lanes());
        }
        final SymmetricBlock green = green(x, hand, energies);
        storeDiagonal(green, x, result, energies.lanes());
        return green;
    }

    /** G_xx; in the first and last column it is the one-sided function that has swept through the whole sample. */
    private SymmetricBlock green(final int x, final Hand hand, final ComplexEnergies energies) {
        if (x == 0) {
            return m_fromRight[0];
        }
        if (x == m_lattice.length() - 1) {
            return m_fromLeft[x];
        }
        if (isStored()) {
            withoutLeft(x, hand, energies);
        }
        hand.m_inverse.subtract(hoppingSquared(), m_fromRight[x + 1], energies.lanes());
        hand.invert(hand.m_green, energies.lanes());
        return hand.m_green;
    }

    private void storeDiagonal(final SymmetricBlock green, final int x, final GreenFunctions result, final int lanes) {
        for (int y = 0; y < m_lattice.width(); y++) {
            final int site = m_lattice.site(x, y);
            green.diagonal(0).storeRe(y * lanes, 1 / m_unit, result.m_diagonalRe[site], lanes);
            green.diagonal(0).storeIm(y * lanes, 1 / m_unit, result.m_diagonalIm[site], lanes);
        }
    }

    /** Without a bath W^R = A - W^L on the real axis. */
    private void rightBySumRule(final int lanes, final GreenFunctions result) {
        for (int i = 0; i < m_lattice.sites(); i++) {
            for (int l = 0; l < lanes; l++) {
                result.m_right[i][l] = -2 * result.m_diagonalIm[i][l] - result.m_left[i][l];
            }
        }
    }

    private double hoppingSquared() {
        return m_hamiltonian.hopping() / m_unit * (m_hamiltonian.hopping() / m_unit);
    }

    /** Work space of one thread. */
    private final class Hand {

        private final SymmetricBlock m_inverse = block();

        private final SymmetricBlock m_green = block();

        private final SweepSpace m_space = new SweepSpace(m_lattice.width(), m_lanes);

        private final QuadraticForm m_form = m_local ? new QuadraticForm(m_lattice.width(), m_lanes) : null;

        /** Made when needed, with the blocks of the leads. */
        private ProductSpace m_productSpace;

        private ColumnBlock m_lead;

        private ColumnBlock m_nextLead;

        private void invert(final SymmetricBlock target, final int lanes) {
            target.invert(m_inverse, m_space, lanes);
        }

        /** m_inverse = z - H_xx + (i/2) Gamma_x */
        private void bare(final int x, final ComplexEnergies energies) {
            final int lanes = energies.lanes();
            m_inverse.clear(lanes);
            for (int y = 0; y < m_lattice.width(); y++) {
                final int site = m_lattice.site(x, y);
                m_inverse.diagonal(0).load(y * lanes, energies.re(), m_hamiltonian.onsite()[site], energies.im(),
                    m_hamiltonian.broadening()[site] / 2, 1 / m_unit, lanes);
                if (y < m_lattice.width() - 1 || m_lattice.wrapsWidth()) {
                    m_inverse.setNext(y, m_hamiltonian.hopping() / m_unit, lanes);
                }
            }
        }

        /**
         * Green's function between column x and a lead column, by G_x0 = -t gR_x G_{x-1,0} (and mirrored for the right lead).
         * At the lead column itself the one-sided function that has swept through the whole sample is G.
         */
        private void advanceLead(final boolean first, final SymmetricBlock oneSided, final int lanes) {
            if (m_lead == null) {
                m_productSpace = new ProductSpace(m_lattice.width(), m_lanes);
                m_lead = new ColumnBlock(m_lattice.width(), m_lanes);
                m_nextLead = new ColumnBlock(m_lattice.width(), m_lanes);
            }
            if (first) {
                m_lead.copyFrom(oneSided, lanes);
            } else {
                m_nextLead.setProduct(-m_hamiltonian.hopping() / m_unit, oneSided, m_lead, m_productSpace, lanes);
                final ColumnBlock swap = m_lead;
                m_lead = m_nextLead;
                m_nextLead = swap;
            }
        }

        private void storeNorms(final int x, final double[][] weights, final int lanes) {
            m_lead.rowNorms(leadFactor(), weights, m_lattice.site(x, 0), m_productSpace, lanes);
        }

        private void acrossBonds(final int x, final double[][] across, final int lanes) {
            m_lead.rowProductsIm(1, m_lead, leadFactor(), across, m_lattice.site(x, 0), m_productSpace, lanes);
        }

        /** Bonds from column x, whose functions to the lead are in the first block, to the next column. */
        private void alongBonds(final ColumnBlock column, final ColumnBlock next, final int x, final double[][] along,
            final int lanes) {
            next.rowProductsIm(0, column, leadFactor(), along, m_lattice.site(x, 0), m_productSpace, lanes);
        }
    }
}
