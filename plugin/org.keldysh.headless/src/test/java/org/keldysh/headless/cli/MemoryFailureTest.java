package org.keldysh.headless.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.keldysh.headless.Cancellation;
import picocli.CommandLine;

class MemoryFailureTest {

    @Test
    void isOneSentenceAndAStatus() {
        final StringWriter err = new StringWriter();
        final CommandLine commandLine = KeldyshCommandLine.create(new Cancellation()).setErr(new PrintWriter(err));
        commandLine.setExecutionStrategy(new MemoryFailure(arguments -> {
            throw new OutOfMemoryError("Java heap space");
        }));
        assertEquals(1, commandLine.execute("forces", "input.json"));
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().startsWith("keldysh: The memory is exhausted: Java may use "), err.toString());
    }
}
