package org.jenner.registry.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.jenner.registry.platform.database.EmbeddedServer;
import org.jenner.registry.platform.database.Passwords;
import org.jenner.registry.testing.JennerProcess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./jenner start --production} on a durable server of one's own, played by a built-in one. */
class ProductionStartTest {
    @TempDir
    static Path folder;

    private static @Nullable EmbeddedServer server;

    @BeforeAll
    static void startServer() {
        server = EmbeddedServer.start(
                folder.resolve("server"), Passwords.in(folder.resolve("passwords")), EmbeddedServer.Durability.FULL);
    }

    @AfterAll
    static void stopServer() {
        server().close();
    }

    @Test
    void makesNoExampleOrganizationAndRefusesOne() throws SQLException {
        try (JennerProcess registry = JennerProcess.start(variables(), folder.resolve("data"), "--production")) {
            assertThat(registry.ready()).containsOnlyKeys("https.url", "soap.url", "web.url");
            assertThat(registry.output()).doesNotContain("PASSWORD=");
            assertThat(registry.terminate()).isEqualTo(143);
        }
        try (JennerProcess trial = JennerProcess.start(variables(), folder.resolve("data"))) {
            assertThat(trial.ready()).containsKey("production.password");
            trial.terminate();
        }
        JennerProcess.Result refused = production();
        assertThat(refused.output())
                .contains("credentials of the example organization")
                .doesNotContain("Exception");
        assertThat(refused.exitCode()).isEqualTo(1);
        asOwner("update admin.credential set revoked_at = now() where example");
        asSuperuser("alter role jenner_production set synchronous_commit = off");
        assertThat(production().output()).contains("synchronous_commit = off");
    }

    @Test
    void printsTheScriptForAnAdministrator() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = new DatabaseCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        Map.of("JENNER_DATABASE_URL", "jdbc:postgresql://db/iis", "JENNER_DATABASE_USER", "iis_owner"))
                .run(List.of("script", "--data", folder.resolve("script").toString()));
        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "create role \"iis_sandbox\" login", "create role \"iis_production\" login", "SCRAM-SHA-256$");
    }

    private static JennerProcess.Result production() {
        return JennerProcess.run(
                variables(),
                List.of(),
                "start",
                "--production",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString());
    }

    private static Map<String, String> variables() {
        return Map.of(
                "JENNER_DATABASE_URL", server().url(),
                "JENNER_DATABASE_USER", server().owner().role(),
                "JENNER_DATABASE_PASSWORD", server().owner().password());
    }

    private static void asOwner(String sql) throws SQLException {
        execute(sql, server().owner().role(), server().owner().password());
    }

    private static void asSuperuser(String sql) throws SQLException {
        execute(sql, server().superuser().role(), server().superuser().password());
    }

    private static void execute(String sql, String role, String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server().url(), role, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static EmbeddedServer server() {
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return server;
    }
}
