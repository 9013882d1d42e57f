package org.jenner.registry.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.stream.Stream;
import org.jenner.registry.platform.fault.StartRefusedException;

/**
 * How PostgreSQL's programs, which refuse to run as root, are started.
 *
 * @param prefix what stands before the program in the command
 * @param owner the user who must own the cluster's files, when it is not who we are
 */
record RunAs(List<String> prefix, String owner) {
    private static final String NOBODY = "65534";
    private static final int SECONDS = 10;

    /**
     * As an ordinary user: plainly. As root: in a user namespace of its own, where root's files stay within reach and
     * PostgreSQL does not see root; where the machine allows no such namespace (containers), as the user nobody.
     */
    static RunAs here(Path directory) throws IOException {
        if (!System.getProperty("user.name", "").equals("root")) {
            return new RunAs(List.of(), "");
        }
        if (works(List.of("unshare", "-U", "true"), directory)) {
            return new RunAs(List.of("unshare", "-U"), "");
        }
        return nobody(directory);
    }

    static RunAs nobody(Path directory) throws IOException {
        List<String> prefix = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        List<String> reach = Stream.concat(prefix.stream(), Stream.of("test", "-x", directory.toString()))
                .toList();
        if (!works(reach, directory)) {
            throw new StartRefusedException("PostgreSQL does not run as root, and the user nobody cannot reach "
                    + directory + ": start as another user, or choose a --data that every user can reach");
        }
        return new RunAs(prefix, "nobody");
    }

    List<String> command(Path program, List<String> arguments) {
        return Stream.of(prefix.stream(), Stream.of(program.toString()), arguments.stream())
                .flatMap(part -> part)
                .toList();
    }

    /** Gives a directory and everything in it to the owner. */
    void own(Path directory) throws IOException {
        if (owner.isEmpty()) {
            return;
        }
        UserPrincipal principal =
                directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.toList()) {
                Files.setOwner(path, principal);
            }
        }
    }

    private static boolean works(List<String> command, Path directory) {
        try {
            return ProgramRun.of(command, directory, SECONDS).succeeded();
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
