package org.keldysh.headless.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keldysh.headless.UserException;

/** Recognises folders that this program has written, so that nothing else is ever replaced. */
@FunctionalInterface
public interface PreviousResult {

    /**
     * @param folder a folder that holds something
     * @param names names of the files and folders in it
     * @return whether it is the result of an earlier run and holds nothing else
     * @throws IOException if the folder cannot be read
     */
    boolean matches(Path folder, Set<String> names) throws IOException;

    /**
     * @param target where output shall go
     * @throws UserException if something is there that must not be replaced
     */
    default void requireReplaceable(final Path target) {
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw new UserException("The output " + target + " is a file; choose another folder with --out.");
        }
        try {
            if (Files.exists(target) && !isEmptyOrPrevious(target)) {
                throw new UserException("The folder " + target + " holds files that no earlier run has written, so it is not"
                    + " replaced; choose another folder with --out.");
            }
        } catch (IOException e) {
            throw new UserException("The folder " + target + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private boolean isEmptyOrPrevious(final Path folder) throws IOException {
        final Set<String> names;
        try (Stream<Path> files = Files.list(folder)) {
            names = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
        return names.isEmpty() || matches(folder, names);
    }
}
