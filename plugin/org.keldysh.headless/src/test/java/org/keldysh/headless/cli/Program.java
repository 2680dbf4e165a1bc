package org.keldysh.headless.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.keldysh.headless.Cancellation;
import picocli.CommandLine;

/** Runs the program inside the test and keeps what it says. */
final class Program {

    private final StringWriter m_out = new StringWriter();

    private final StringWriter m_err = new StringWriter();

    private final int m_status;

    private Program(final String... arguments) {
        final CommandLine commandLine = KeldyshCommandLine.create(new Cancellation());
        commandLine.setOut(new PrintWriter(m_out)).setErr(new PrintWriter(m_err));
        m_status = commandLine.execute(arguments);
    }

    static Program run(final Object... arguments) {
        final String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        return new Program(texts);
    }

    int status() {
        return m_status;
    }

    String out() {
        return m_out.toString();
    }

    String err() {
        return m_err.toString();
    }
}
