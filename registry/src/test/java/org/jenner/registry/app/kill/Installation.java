package org.jenner.registry.app.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jenner.registry.directory.Enrollment;
import org.jenner.registry.platform.database.Databases;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.database.ExternalServer;
import org.jenner.registry.platform.database.Login;
import org.jenner.registry.platform.database.Logins;
import org.jenner.registry.platform.database.Passwords;
import org.jenner.registry.platform.seal.InterfaceSecrets;
import org.jenner.registry.platform.seal.MasterKey;

/** A data directory, looked at past the program while its database server runs: as the owner of the tables. */
record Installation(Path data) {
    private static final String DATABASE = "jenner";

    /** The example organization and another one, both live, so that each sees what the other reported. */
    List<Clinic> clinics(Map<String, String> ready) throws SQLException {
        Clinic first = new Clinic(
                "NORTH",
                value(ready, "production.userid"),
                value(ready, "production.password"),
                value(ready, "production.facilityid"));
        try (Databases databases = databases()) {
            Enrollment enrollment =
                    new Enrollment(databases.admin(), new InterfaceSecrets(MasterKey.read(data.resolve("master.key"))));
            long organization = enrollment.organization("Killtest South Clinic");
            long system = enrollment.sourceSystem(organization, "EHR");
            Enrollment.Issued issued = enrollment.credential(
                    enrollment.submittingInterface(organization, system, "interface"),
                    Environment.PRODUCTION,
                    "killtest-south",
                    "SOUTH",
                    false);
            try (Connection owner = asOwner();
                    Statement statement = owner.createStatement()) {
                statement.execute("update organization set go_live_on = date '2020-01-01'");
            }
            return List.of(first, new Clinic("SOUTH", issued.userid(), issued.password(), issued.facilityId()));
        }
    }

    /** Pools of our own, under the program's logins. */
    Databases databases() {
        return Databases.open(
                new ExternalServer(url(), owner()),
                Logins.of(DATABASE, Passwords.in(data.resolve("database-passwords.properties"))));
    }

    /** A connection of the tables' owner, with production's tables in front. */
    Connection asOwner() throws SQLException {
        return DriverManager.getConnection(
                url() + "?currentSchema=production,admin", owner().role(), owner().password());
    }

    /** Processes that work on files of the data directory, by their number and command. */
    Set<String> processes() {
        Set<String> found = new TreeSet<>();
        ProcessHandle.allProcesses()
                .filter(this::worksHere)
                .forEach(process ->
                        found.add(process.pid() + " " + process.info().command().orElse("?")));
        return found;
    }

    /** Ends what a test that failed may have left. */
    void killLeftovers() {
        ProcessHandle.allProcesses().filter(this::worksHere).forEach(ProcessHandle::destroyForcibly);
    }

    /** Removes the directory, when it is there. */
    static Path emptied(Path data) throws IOException {
        if (Files.exists(data)) {
            try (Stream<Path> paths = Files.walk(data)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        return data;
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
        Properties passwords = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("database-passwords.properties"))) {
            passwords.load(reader);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new Login(DATABASE, Objects.requireNonNull(passwords.getProperty(DATABASE)));
    }

    /** The fourth line of the server's lock file. */
    private String port() {
        try (Stream<String> lines = Files.lines(data.resolve("postgresql/cluster/postmaster.pid"))) {
            return lines.skip(3).findFirst().orElseThrow().strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String value(Map<String, String> ready, String key) {
        return Objects.requireNonNull(ready.get(key), key);
    }
}
