package org.keldysh.knime.file;

import org.knime.node.parameters.widget.choices.Label;

/** What a writer does if there is a file already. The names are stored in workflows. */
public enum ExistingFile {
        /** Keeps it. */
        @Label(value = "Fail", description = "The existing file is kept, and the node fails.")
        FAIL,
        /** Replaces it. */
        @Label(value = "Overwrite", description = "The existing file is replaced, once the new one is complete.")
        OVERWRITE
}
