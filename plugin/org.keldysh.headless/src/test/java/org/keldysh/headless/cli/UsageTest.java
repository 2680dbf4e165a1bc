package org.keldysh.headless.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "frobnicate              | unknown command \"frobnicate\"; known are run, forces, simulate, export, benchmark.",
        "simulat                 | unknown command \"simulat\"; did you mean \"simulate\"",
        "forces --tollerance 1   | unknown option --tollerance; did you mean \"--tolerance\"",
        "run --foo               | unknown option --foo; known are --checkpoints, --help, --out, --set, --verbose, --version, -V, -h.",
        "simulate a --ot b       | unknown option --ot; did you mean \"--out\"",
        "forces a b              | unexpected argument \"b\"",
        "forces                  | Missing required parameter: 'INPUT.json'.",
        "simulate a              | Missing required option: '--out=DIR'.",
        "export a                | Missing required option: '--out=FILE'.",
        "forces a --threads many | Invalid value for option '--threads'"})
    void wrongUsageIsOneSentence(final String arguments, final String expected) {
        assertWrongUsage(Program.run((Object[])arguments.strip().split("\\s+")), expected);
    }

    @Test
    void aCommandIsRequired() {
        assertWrongUsage(Program.run(), "Missing required subcommand.");
    }

    private static void assertWrongUsage(final Program program, final String expected) {
        assertEquals(2, program.status());
        assertTrue(program.err().contains(expected), program.err());
        assertEquals(1, program.err().lines().count(), program.err());
        assertEquals("", program.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "forces", "simulate", "export", "benchmark"})
    void everyCommandHasHelpWithAnExample(final String command) {
        final Program program = Program.run(command, "--help");
        assertEquals(0, program.status());
        assertTrue(program.out().contains("  keldysh " + command + " "), program.out());
        assertTrue(program.out().lines().allMatch(line -> line.length() <= 120), program.out());
    }

    @Test
    void tellsItsVersion() {
        final Program program = Program.run("--version");
        assertEquals(0, program.status());
        assertTrue(program.out().matches("(?s)keldysh \\d+\\.\\d+.*\nJava 1.*"), program.out());
    }

    @Test
    void quotesCommandsForTheShell() {
        assertEquals("keldysh run a/b.knwf --set 'Brownian Dynamics/steps=1' 'it'\\''s'", ShellQuote.join("keldysh",
            List.of("run", "a/b.knwf", "--set", "Brownian Dynamics/steps=1", "it's")));
    }
}
