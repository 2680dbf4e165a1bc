package org.keldysh.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a benchmark ran on.
 *
 * @param processor name of the processor's model
 * @param processors number of logical processors that Java may use
 * @param operatingSystem name and architecture
 * @param java version and name of the virtual machine
 * @param heapBytes largest heap
 * @param openBlas version of OpenBLAS
 */
public record Machine(String processor, int processors, String operatingSystem, String java, long heapBytes,
    String openBlas) {

    private static final Path LINUX = Path.of("/proc/cpuinfo");

    /** @return this machine */
    static Machine here() {
        final Runtime runtime = Runtime.getRuntime();
        return new Machine(model(), runtime.availableProcessors(),
            System.getProperty("os.name") + " " + System.getProperty("os.arch"),
            System.getProperty("java.version") + " (" + System.getProperty("java.vm.name") + ")", runtime.maxMemory(),
            DenseInverse.version());
    }

    private static String model() {
        return linuxModel().or(Machine::macModel).or(() -> Optional.ofNullable(System.getenv("PROCESSOR_IDENTIFIER")))
            .orElse("processor of unknown model");
    }

    private static Optional<String> linuxModel() {
        if (!Files.isReadable(LINUX)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(LINUX)) {
            return lines.filter(line -> line.startsWith("model name")).map(line -> line.replaceFirst("[^:]*:\\s*", ""))
                .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> macModel() {
        if (!System.getProperty("os.name").startsWith("Mac")) {
            return Optional.empty();
        }
        try {
            final Process process = new ProcessBuilder("/usr/sbin/sysctl", "-n", "machdep.cpu.brand_string").start();
            return process.inputReader().lines().findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
