package org.keldysh.physics.negf;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Refuses temperatures that are so far below the energies that round-off hides the Fermi function. */
final class ThermalResolution {

    /** Smallest temperature, relative to the largest energy. */
    private static final double COLDEST = 1e-9;

    /** What makes the spectrum wide: a parameter, its value, and the energy for each unit of it. */
    private record Cause(String name, double value, double unit) {

        double energy() {
            return value * unit;
        }
    }

    private ThermalResolution() {
    }

    /**
     * @param temperature T
     * @param hamiltonian has the energies
     * @throws IllegalArgumentException if the temperature is too low for them, naming the parameter that makes them large
     */
    static void require(final double temperature, final EffectiveHamiltonian hamiltonian) {
        final double coldest = COLDEST * hamiltonian.spectralRadius();
        if (!(coldest < temperature)) {
            final Cause cause = largest(hamiltonian);
            throw new IllegalArgumentException(String.format(Locale.ROOT, "temperature is %s, but %s is %s: energies must stay "
                + "below 1e9 times the temperature for the Fermi function to be resolved; make temperature greater than %.1e or "
                + "%s smaller than %.1e.", temperature, cause.name(), cause.value(), coldest, cause.name(),
                temperature / COLDEST / cause.unit()));
        }
    }

    private static Cause largest(final EffectiveHamiltonian hamiltonian) {
        double onsite = 0;
        for (final double energy : hamiltonian.onsite()) {
            onsite = Math.max(onsite, Math.abs(energy));
        }
        return List.of(new Cause("coupling times displacement", onsite, 1), new Cause("hopping", Math.abs(hamiltonian.hopping()), 4),
            new Cause("leadBroadening", hamiltonian.leadBroadening(), 1), new Cause("bathBroadening", hamiltonian.bathBroadening(), 1))
            .stream().max(Comparator.comparingDouble(Cause::energy)).orElseThrow();
    }
}
