package org.keldysh.headless.cli;

import org.keldysh.headless.report.Versions;
import picocli.CommandLine.IVersionProvider;

/** The answer to {@code --version}. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"keldysh " + Versions.keldysh(), "Java " + Versions.java(), Versions.operatingSystem()};
    }
}
