package org.keldysh.physics.negf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Resonances taken out of the integrands of the bias window and added with their exact integrals, so that the quadrature has
 * only the rest to do. The sum rule judges each of them: one that does not account for missing weight is not taken.
 */
final class Deflation {

    /** Sites with at least this fraction of a resonance's largest weight judge it. */
    private static final double DOMINANT = 0.3;

    /** Fraction of the missing weight at those sites that may remain. */
    private static final double REMAINS = 0.7;

    private final Reservoirs m_reservoirs;

    private final int m_sites;

    private final List<Resonance> m_resonances = new ArrayList<>();

    private final Deque<Resonance> m_spare = new ArrayDeque<>();

    Deflation(final Reservoirs reservoirs, final int sites) {
        m_reservoirs = reservoirs;
        m_sites = sites;
    }

    void clear() {
        m_spare.addAll(m_resonances);
        m_resonances.clear();
    }

    /** @return an unused resonance, to be filled and offered */
    Resonance spare() {
        final Resonance spare = m_spare.poll();
        return spare == null ? new Resonance(m_reservoirs, m_sites) : spare;
    }

    /** @return whether a resonance within the distance of the energy is known */
    boolean knows(final double energy, final double distance) {
        for (final Resonance resonance : m_resonances) {
            if (Math.abs(resonance.energy() - energy) < Math.max(distance, 0.5 * resonance.width())) {
                return true;
            }
        }
        return false;
    }

    /** @return how much a node at the energy would see of the resonance that it sees most of */
    double exposure(final double energy) {
        double most = 0;
        for (final Resonance resonance : m_resonances) {
            most = Math.max(most, m_reservoirs.spanned(resonance) * resonance.lorentzian(energy));
        }
        return most;
    }

    /** Takes back what was not used. */
    void giveBack(final Resonance resonance) {
        m_spare.add(resonance);
    }

    /** Takes all resonances out of an interval that was just integrated. */
    void deflate(final WindowInterval interval) {
        for (final Resonance resonance : m_resonances) {
            interval.deflate(resonance);
        }
    }

    /**
     * Takes a resonance in if it is not known yet and accounts for missing weight.
     *
     * @param resonance from {@link #spare()}
     * @param intervals the tiling of the window, deflated if the resonance is taken
     * @param missing [sites] missing weights, reduced if the resonance is taken
     */
    void offer(final Resonance resonance, final List<WindowInterval> intervals, final double[] missing) {
        final double unseen = unseen(resonance, intervals);
        if (!knows(resonance.energy(), 0.5 * resonance.width()) && accountsFor(resonance, unseen, missing)) {
            m_resonances.add(resonance);
            for (int i = 0; i < m_sites; i++) {
                missing[i] -= unseen * resonance.weight(i);
            }
            intervals.forEach(interval -> interval.deflate(resonance));
        } else {
            giveBack(resonance);
        }
    }

    /** What the nodes miss of a resonance with unit weight. */
    private double unseen(final Resonance resonance, final List<WindowInterval> intervals) {
        double unseen = m_reservoirs.spanned(resonance);
        for (final WindowInterval interval : intervals) {
            for (int k = 0; k < interval.nodes(); k++) {
                final double lorentzian = resonance.lorentzian(interval.energy(k));
                unseen -= lorentzian * (interval.filling(0, k) + interval.emptying(0, k));
            }
        }
        return unseen;
    }

    /** @return what the resonances contribute to Re G_ii */
    double greenRe(final double energy, final int site) {
        double re = 0;
        for (final Resonance resonance : m_resonances) {
            re += resonance.weight(site) * (energy - resonance.energy()) / resonance.width() * resonance.lorentzian(energy);
        }
        return re;
    }

    /** @return A_i without what the resonances contribute to it */
    double spectralFunction(final double energy, final GreenFunctions green, final int site, final int lane) {
        return m_reservoirs.spectralFunction(green, site, lane) + 2 * greenIm(energy, site);
    }

    /** @return what the resonances contribute to Im G_ii */
    double greenIm(final double energy, final int site) {
        double im = 0;
        for (final Resonance resonance : m_resonances) {
            im -= resonance.weight(site) * resonance.lorentzian(energy) / 2;
        }
        return im;
    }

    private boolean accountsFor(final Resonance resonance, final double unseen, final double[] missing) {
        double largest = 0;
        for (int i = 0; i < m_sites; i++) {
            largest = Math.max(largest, resonance.weight(i));
        }
        double before = 0;
        double after = 0;
        for (int i = 0; i < m_sites; i++) {
            if (resonance.weight(i) >= DOMINANT * largest) {
                before += Math.abs(missing[i]);
                after += Math.abs(missing[i] - unseen * resonance.weight(i));
            }
        }
        return after < REMAINS * before;
    }

    /**
     * Adds to quadrature sums what the nodes miss of all resonances.
     *
     * @param intervals the tiling of the window
     * @param filled [sites]
     * @param empty [sites]
     */
    void complete(final List<WindowInterval> intervals, final double[] filled, final double[] empty) {
        for (final Resonance resonance : m_resonances) {
            for (int reservoir = 0; reservoir < 3; reservoir++) {
                double filling = m_reservoirs.filling(resonance, reservoir);
                double emptying = m_reservoirs.spanned(resonance) - filling;
                for (final WindowInterval interval : intervals) {
                    for (int k = 0; k < interval.nodes(); k++) {
                        final double lorentzian = resonance.lorentzian(interval.energy(k));
                        filling -= lorentzian * interval.filling(reservoir, k);
                        emptying -= lorentzian * interval.emptying(reservoir, k);
                    }
                }
                for (int i = 0; i < m_sites; i++) {
                    filled[i] += filling * resonance.weight(reservoir, i);
                    empty[i] += emptying * resonance.weight(reservoir, i);
                }
            }
        }
    }
}
