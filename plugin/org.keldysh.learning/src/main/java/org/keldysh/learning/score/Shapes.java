package org.keldysh.learning.score;

import java.util.List;

/** Fields of several configurations, [configurations][sites]. */
final class Shapes {

    private Shapes() {
    }

    /**
     * @param fields all of them
     * @return number of sites of all configurations
     */
    static int sites(final List<double[]> fields) {
        return fields.stream().mapToInt(field -> field.length).sum();
    }

    /**
     * @param exact exact densities
     * @param other what is held against them
     * @param name what that is, for messages: "predicted ones"
     * @throws IllegalArgumentException if the shapes differ or there is no site
     */
    static void requireSame(final List<double[]> exact, final List<double[]> other, final String name) {
        if (exact.size() != other.size()) {
            throw new IllegalArgumentException("There are " + exact.size() + " exact configurations, but "
                + other.size() + " " + name + "; both must be the same.");
        }
        for (int c = 0; c < exact.size(); c++) {
            if (exact.get(c).length != other.get(c).length) {
                throw new IllegalArgumentException("Configuration " + c + " (counted from 0) has " + exact.get(c).length
                    + " exact densities, but " + other.get(c).length + " " + name + ".");
            }
        }
        if (sites(exact) == 0) {
            throw new IllegalArgumentException("There are no densities to compare.");
        }
    }
}
