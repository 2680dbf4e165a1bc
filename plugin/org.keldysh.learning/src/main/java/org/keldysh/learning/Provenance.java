package org.keldysh.learning;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.keldysh.learning.train.TrainingMetrics;
import org.keldysh.learning.train.TrainingSettings;

/**
 * Where a network comes from.
 *
 * @param domain the devices it has learnt from
 * @param settings how it was trained, the seed included
 * @param configurations number of training configurations, without repetitions
 * @param sites number of sites in them
 * @param dataHash SHA-256 of all displacements and densities, in hexadecimal
 * @param metrics how good it is
 * @param libraries versions of the libraries that trained it, by name
 */
public record Provenance(TrainingDomain domain, TrainingSettings settings, int configurations, long sites,
    String dataHash, TrainingMetrics metrics, Map<String, String> libraries) {

    /** Copies the map of libraries, in alphabetical order, so that it is always written the same way. */
    public Provenance {
        Objects.requireNonNull(domain);
        Objects.requireNonNull(settings);
        Objects.requireNonNull(dataHash);
        Objects.requireNonNull(metrics);
        libraries = Collections.unmodifiableSortedMap(new TreeMap<>(libraries));
    }
}
