package org.jenner.registry.app.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jenner.registry.platform.database.EmbeddedServer;
import org.jenner.registry.platform.database.Passwords;
import org.jenner.registry.testing.JennerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data that this release, jurisdiction, key or user cannot use: one line says what to do, and nothing is left running. */
@Tag("long")
class RefusedDataTest {
    private static final Path DATA = Path.of("target", "refused-data-test").toAbsolutePath();

    @BeforeAll
    static void makeData() throws Exception {
        Installation.emptied(DATA);
        try (Launch registry = Launch.of(DATA)) {
            registry.awaitReady();
            registry.terminate();
            registry.awaitEnd();
        }
    }

    @AfterAll
    static void makeRoom() throws IOException {
        Installation.emptied(DATA);
    }

    @AfterEach
    void nothingRuns() {
        assertThat(new Installation(DATA).processes()).isEmpty();
    }

    @Test
    void ofAnotherPostgresql() throws IOException {
        Path version = DATA.resolve("postgresql/cluster/PG_VERSION");
        String right = Files.readString(version);
        Files.writeString(version, "17\n");
        try {
            assertThat(refusal()).contains("written by PostgreSQL 17", "choose another --data", "pg_upgrade");
        } finally {
            Files.writeString(version, right);
        }
    }

    @Test
    void ofAnotherJurisdiction() throws SQLException {
        setJurisdiction("atlantis");
        try {
            assertThat(refusal()).contains("jurisdiction 'atlantis'", "--jurisdiction atlantis", "another --data");
        } finally {
            setJurisdiction("example");
        }
    }

    @Test
    void withoutItsMasterKeyOrWithAnother() throws IOException {
        Path key = DATA.resolve("master.key");
        Path kept = Files.move(key, DATA.resolve("master.key.kept"));
        try {
            assertThat(refusal()).contains("the master key", "is missing", "JENNER_KEY_FILE");
            assertThat(key).doesNotExist();
            Files.writeString(key, "0123456789abcdef".repeat(4) + "\n");
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
            assertThat(refusal()).contains("another master key", "restore the key file", "JENNER_KEY_FILE");
        } finally {
            Files.move(kept, key, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void thatIsDamaged() throws IOException {
        Path control = DATA.resolve("postgresql/cluster/global/pg_control");
        Path kept = Files.move(control, DATA.resolve("pg_control.kept"));
        try {
            assertThat(refusal())
                    .contains("PostgreSQL does not start: could not find the database system (see ", "server.log");
        } finally {
            Files.move(kept, control);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'', r-x------",
        "lock, r--------",
        "master.key, ---------",
        "database-passwords.properties, ---------",
        "example.properties, ---------",
        "postgresql, r-x------",
        "postgresql/cluster, r-x------",
        "postgresql/cluster/base, ---------"
    })
    void withoutTheRightToUseIt(String file, String permissions) throws IOException {
        Path locked = DATA.resolve(file);
        Set<PosixFilePermission> right = Files.getPosixFilePermissions(locked);
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString(permissions));
        try {
            assertThat(refusal()).contains(": ").containsAnyOf("no right", "cannot read", "user who owns");
        } finally {
            Files.setPosixFilePermissions(locked, right);
        }
    }

    private static void setJurisdiction(String name) throws SQLException {
        Passwords passwords = Passwords.in(DATA.resolve("database-passwords.properties"));
        try (EmbeddedServer server =
                        EmbeddedServer.start(DATA.resolve("postgresql"), passwords, EmbeddedServer.Durability.FULL);
                Connection owner = DriverManager.getConnection(
                        server.url(), server.owner().role(), server.owner().password());
                Statement statement = owner.createStatement()) {
            statement.execute("update admin.registry set jurisdiction = '" + name + "'");
        }
    }

    /** The one line on standard error. The registry runs without root's right to pass by permissions. */
    private static String refusal() {
        List<String> prefix = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            prefix.addAll(List.of("setpriv", "--bounding-set", "-dac_override,-dac_read_search"));
        }
        prefix.addAll(List.of("sh", "-c", "exec \"$0\" \"$@\" >/dev/null"));
        JennerProcess.Result result =
                JennerProcess.run(Map.of(), prefix, "start", "--data", DATA.toString(), "--port", "0");
        assertThat(result.exitCode()).as(result.output()).isEqualTo(1);
        List<String> lines = result.output()
                .lines()
                .filter(line -> !line.startsWith("warning: plain text"))
                .toList();
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst()).startsWith("jenner: ").doesNotContain("Exception");
        return lines.getFirst();
    }
}
