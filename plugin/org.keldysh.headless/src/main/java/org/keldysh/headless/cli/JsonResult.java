package org.keldysh.headless.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.keldysh.headless.Cancellation;
import org.keldysh.headless.UserException;
import org.keldysh.headless.output.PendingOutput;

/** A result in JSON, for a file or for standard output. */
final class JsonResult {

    private static final ObjectMapper MAPPER =
        JsonMapper.builder().build();

    private final Path m_file;

    private final PrintWriter m_standardOutput;

    private final Cancellation m_cancellation;

    /** @param file where to write; null for standard output */
    JsonResult(final Path file, final PrintWriter standardOutput, final Cancellation cancellation) {
        m_file = file;
        m_standardOutput = standardOutput;
        m_cancellation = cancellation;
        if (file != null) {
            // A wrong path is told before the computation, not after it.
            PendingOutput.file(file, cancellation).close();
        }
    }

    void write(final Object result) {
        final String json = json(result);
        if (m_file == null) {
            m_standardOutput.println(json);
            m_standardOutput.flush();
            return;
        }
        try (PendingOutput output = PendingOutput.file(m_file, m_cancellation)) {
            Files.writeString(output.path(), json + "\n");
            output.commit();
        } catch (IOException e) {
            throw new UserException("The file " + m_file + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private static String json(final Object result) {
        try {
            return MAPPER.writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
