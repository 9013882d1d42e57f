package org.jenner.registry.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jenner.registry.platform.fault.StartRefusedException;
import org.jenner.registry.testing.Await;
import org.jenner.registry.testing.CapturedLog;
import org.jenner.registry.testing.TestFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedServerTest {
    private static final Path FOLDER = Path.of("target", "embedded-server-test").toAbsolutePath();

    @BeforeAll
    static void empty() throws IOException {
        PostgresPrograms.delete(FOLDER);
    }

    @Test
    void comesBackOnTheSamePortWhenItIsKilled() throws SQLException {
        Path home = FOLDER.resolve("killed");
        try (EmbeddedServer server = start(home)) {
            long before = server.process();
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            ProcessHandle.of(before).orElseThrow().destroyForcibly();
            Await.until("another server process", () -> server.process() != before);
            assertThat(ask(server, "select 'back'")).isEqualTo("back");
        }
        assertThat(home.resolve("cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void comesBackWhenSomebodyMendsWhatKeepsItFromStarting() throws IOException, SQLException {
        Path home = FOLDER.resolve("mended");
        Path control = home.resolve("cluster/global/pg_control");
        Path aside = home.resolve("pg_control.aside");
        try (CapturedLog log = new CapturedLog();
                EmbeddedServer server = start(home)) {
            long before = server.process();
            Files.move(control, aside);
            ProcessHandle.of(before).orElseThrow().destroyForcibly();
            Await.until("it has tried for some time", () -> log.text().contains("starting it again, try 7"));
            Files.move(aside, control);
            Await.until("another server process", () -> server.process() != before);
            assertThat(ask(server, "select 'back'")).isEqualTo("back");
        }
    }

    @Test
    void stopsWhileItCannotStart() throws IOException {
        Path home = FOLDER.resolve("stopped-in-vain");
        try (CapturedLog log = new CapturedLog();
                EmbeddedServer server = start(home)) {
            Files.delete(home.resolve("cluster/global/pg_control"));
            ProcessHandle.of(server.process()).orElseThrow().destroyForcibly();
            Await.until("it cannot start", () -> log.text().contains("does not start"));
        }
        assertThat(home.resolve("cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void letsNobodyInWithoutAPassword() {
        try (EmbeddedServer server = start(FOLDER.resolve("passwords-asked"))) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.urlOf("postgres"), "postgres", ""))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void refusesFilesOfAnotherVersion() throws IOException {
        Path home = FOLDER.resolve("older");
        Files.createDirectories(home.resolve("cluster"));
        Files.writeString(home.resolve("cluster/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> start(home))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("--data");
    }

    @Test
    void startsWhenTheNumberOfADeadServerBelongsToAnotherProcess() throws IOException, SQLException {
        Path home = FOLDER.resolve("number-reused");
        start(home).close();
        Files.writeString(
                home.resolve("cluster/postmaster.pid"), ProcessHandle.current().pid() + "\n" + home + "\n0\n1\n");
        try (EmbeddedServer server = start(home)) {
            assertThat(ask(server, "select 'here'")).isEqualTo("here");
        }
    }

    @Test
    void makesAHalfMadeClusterAnew() throws IOException, SQLException {
        Path home = FOLDER.resolve("half-made");
        Files.createDirectories(home.resolve("cluster.new/base"));
        try (EmbeddedServer server = start(home)) {
            assertThat(ask(server, "select 'made'")).isEqualTo("made");
        }
    }

    @Test
    void saysWhenThePasswordsAreLost() throws IOException {
        Path home = FOLDER.resolve("passwords-lost");
        start(home).close();
        Files.delete(passwords(home));
        assertThatThrownBy(() -> start(home)).hasMessageContaining("restore the data directory");
        assertThat(home.resolve("cluster/postmaster.pid")).doesNotExist();
    }

    private static EmbeddedServer start(Path home) {
        shareProgramsWithTheTestServer(home);
        return EmbeddedServer.start(home, Passwords.in(passwords(home)), EmbeddedServer.Durability.FULL);
    }

    /** Unpacking costs seconds; what an earlier test unpacked is as good. */
    private static void shareProgramsWithTheTestServer(Path home) {
        Path unpacked = TestFiles.of("postgres");
        try {
            Files.createDirectories(home);
            try (DirectoryStream<Path> programs = Files.newDirectoryStream(unpacked, "programs-*")) {
                for (Path one : programs) {
                    Path link = home.resolve(one.getFileName());
                    if (!Files.exists(link)) {
                        Files.createSymbolicLink(link, one);
                    }
                }
            }
        } catch (NoSuchFileException noneUnpacked) {
            // Then this test unpacks them itself.
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path passwords(Path home) {
        return home.resolveSibling(home.getFileName() + ".passwords");
    }

    private static String ask(EmbeddedServer server, String sql) throws SQLException {
        Login owner = server.owner();
        try (Connection connection = DriverManager.getConnection(server.url(), owner.role(), owner.password());
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
