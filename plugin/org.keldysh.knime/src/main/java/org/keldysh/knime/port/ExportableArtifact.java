package org.keldysh.knime.port;

import java.io.IOException;
import java.io.OutputStream;

/** Content of a port that has a file format of its own, which other programs and the command line read. */
public interface ExportableArtifact {

    /** @return suggested name of the file, with its extension */
    String fileName();

    /**
     * Writes the file. The same content gives the same bytes.
     *
     * @param out not closed
     * @throws IOException if writing fails
     */
    void writeTo(OutputStream out) throws IOException;
}
