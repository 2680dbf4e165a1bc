package org.keldysh.headless.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultWarningTest {

    private static String warning(final Optional<String> shortfall) {
        final StringWriter text = new StringWriter();
        ResultWarning.print(shortfall, new PrintWriter(text));
        return text.toString();
    }

    @Test
    void isOneLineIfThereIsAShortfall() {
        assertEquals("", warning(Optional.empty()));
        assertEquals("keldysh: warning: It is inaccurate." + System.lineSeparator(), warning(Optional.of("It is inaccurate.")));
    }
}
