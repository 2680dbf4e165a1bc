package org.keldysh.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Optional;

/** Work of other programs, which makes all times longer than they need be. */
final class OtherLoad {

    /** Load average that a machine has from what always goes on in the background. */
    private static final double IDLE = 0.5;

    private OtherLoad() {
    }

    /** @return a warning if others have kept this machine busy during the last minute; to be asked before the first measurement */
    static Optional<String> note() {
        return note(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** @param average mean number of running threads; negative where the operating system does not tell */
    static Optional<String> note(final double average) {
        return average <= IDLE ? Optional.empty() : Optional.of(String.format(Locale.ROOT,
            "The machine was busy when the benchmark started (load average %.1f): on an idle one all times are shorter, and two"
                + " threads gain more over one.", average));
    }
}
