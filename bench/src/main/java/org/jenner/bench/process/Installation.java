package org.jenner.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jenner.bench.door.Credential;
import org.jenner.registry.directory.Enrollment;
import org.jenner.registry.platform.database.Databases;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.database.ExternalServer;
import org.jenner.registry.platform.database.Login;
import org.jenner.registry.platform.database.Logins;
import org.jenner.registry.platform.database.Passwords;
import org.jenner.registry.platform.file.PrivateFile;
import org.jenner.registry.platform.seal.InterfaceSecrets;
import org.jenner.registry.platform.seal.MasterKey;

/** A data directory, looked at past the program while its database server runs: as the owner of the tables. */
public record Installation(Path data) {
    private static final String DATABASE = "jenner";

    /** An organization that was enrolled past the program, live since long. */
    public record Enrolled(long organization, long sourceSystem, Credential credential) {}

    /** An empty directory of its own below the machine's directory for temporary files. */
    public static Installation temporary() {
        try {
            Path directory = Files.createTempDirectory("jenner-bench-");
            // As root, the database server runs as another user inside.
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
            Installation made = new Installation(directory.resolve("data"));
            Running.made(made);
            return made;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Enrolls an organization with one system and a credential for production. */
    public Enrolled enroll(String name, String code, String userid) throws SQLException {
        try (Databases databases = databases()) {
            Enrollment enrollment =
                    new Enrollment(databases.admin(), new InterfaceSecrets(MasterKey.read(data.resolve("master.key"))));
            long organization = enrollment.organization(name);
            enrollment.goLive(organization, LocalDate.EPOCH);
            long system = enrollment.sourceSystem(organization, "EHR");
            Enrollment.Issued issued = enrollment.credential(
                    enrollment.submittingInterface(organization, system, "HL7"),
                    Environment.PRODUCTION,
                    userid,
                    code,
                    false);
            return new Enrolled(
                    organization, system, new Credential(issued.userid(), issued.password(), issued.facilityId()));
        }
    }

    /** Pools of our own, under the program's logins. */
    public Databases databases() {
        return Databases.open(
                new ExternalServer(url(), owner()),
                Logins.of(DATABASE, Passwords.in(data.resolve("database-passwords.properties"))));
    }

    /** A connection of the tables' owner, with production's tables in front. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(
                url() + "?currentSchema=production,admin", owner().role(), owner().password());
    }

    /** Processes that work on files of the data directory, by their number and command. */
    public Set<String> processes() {
        Set<String> found = new TreeSet<>();
        ProcessHandle.allProcesses()
                .filter(this::worksHere)
                .forEach(process ->
                        found.add(process.pid() + " " + process.info().command().orElse("?")));
        return found;
    }

    /** Ends the processes that work here, a database server without its registry too. */
    void endProcesses() {
        List<ProcessHandle> left =
                ProcessHandle.allProcesses().filter(this::worksHere).toList();
        left.forEach(ProcessHandle::destroyForcibly);
        Await.until("the last processes end", () -> left.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** Removes the directory, and the temporary one around it. */
    public void remove() {
        Running.remove(this);
    }

    void delete() {
        Path top = Objects.requireNonNull(data.getParent());
        try (Stream<Path> paths = Files.walk(top)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private boolean worksHere(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .startsWith(data.toRealPath());
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + DATABASE;
    }

    private Login owner() {
        try {
            Map<String, String> passwords = PrivateFile.readLines(data.resolve("database-passwords.properties"));
            return new Login(DATABASE, Objects.requireNonNull(passwords.get(DATABASE)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The fourth line of the server's lock file. */
    private String port() {
        try (Stream<String> lines = Files.lines(data.resolve("postgresql/cluster/postmaster.pid"))) {
            return lines.skip(3).findFirst().orElseThrow().strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
