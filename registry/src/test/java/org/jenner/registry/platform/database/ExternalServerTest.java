package org.jenner.registry.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert;
import org.jenner.registry.platform.fault.StartRefusedException;
import org.jenner.registry.testing.RegistryDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A server of one's own, played by the test server: its administrator gave the registry a login and a database. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExternalServerTest {
    private static final String NAME = "external_registry";

    @RegisterExtension
    static final RegistryDatabase database = new RegistryDatabase();

    @TempDir
    static Path folder;

    @BeforeAll
    static void administratorMakesLoginAndDatabase() throws SQLException {
        asAdministrator("create role dba_gave_this login password 'given'");
        asAdministrator("create database " + NAME);
    }

    @AfterAll
    static void remove() throws SQLException {
        asAdministrator("drop database " + NAME + " with (force)");
        for (Login login : logins().all()) {
            asAdministrator("drop role if exists " + login.role());
        }
        asAdministrator("drop role dba_gave_this");
    }

    @Test
    @Order(1)
    void namesTheScriptWhenTheLoginMayNotCreateRoles() {
        refusal(() -> Roles.ensure(server(), logins())).hasMessageContaining("./jenner database script");
    }

    @Test
    @Order(2)
    void theScriptMakesAllThatIsNeeded() throws SQLException {
        String script = Roles.script("dba_gave_this", logins());
        assertThat(script).doesNotContain(logins().admin().password());
        asAdministrator(script);
        Roles.ensure(server(), logins());
        new Migrations(server(), logins()).run();
        new Migrations(server(), logins()).run();
        try (Databases databases = Databases.open(server(), logins())) {
            String path = databases.of(Environment.PRODUCTION).reading(connection -> {
                try (Statement statement = connection.createStatement();
                        var row = statement.executeQuery("show search_path")) {
                    row.next();
                    return row.getString(1);
                }
            });
            assertThat(path).isEqualTo("production, admin");
        }
    }

    @Test
    @Order(3)
    void saysWhenThePasswordsAreOthers() {
        Logins others = Logins.of(NAME, Passwords.in(folder.resolve("others")));
        refusal(() -> Databases.open(server(), others)).hasMessageContaining("./jenner database script");
    }

    @Test
    void refusesForProductionWhatMayLoseACommit() {
        ServerChecks.check(server(), false);
        refusal(() -> ServerChecks.check(server(), true)).hasMessageContaining("fsync = off");
    }

    @Test
    void saysInOneLineWhyAServerDoesNotWork() {
        refusal(() -> check(server().url(), "dba_gave_this", "wrong")).hasMessageContaining("JENNER_DATABASE_PASSWORD");
        refusal(() -> check(server().url() + "_not", "dba_gave_this", "given")).hasMessageContaining("no database");
        refusal(() -> check("jdbc:postgresql://127.0.0.1:1/x", "a", "b")).hasMessageContaining("is it running");
    }

    @Test
    void readsTheVariables() {
        assertThat(ExternalServer.of(Map.of())).isEmpty();
        refusal(() -> ExternalServer.of(Map.of("JENNER_DATABASE_URL", "jdbc:postgresql://h/d")))
                .hasMessageContaining("JENNER_DATABASE_USER is not set");
        refusal(() -> new ExternalServer("http://h/d", new Login("a", "b"))).hasMessageContaining("must look like");
        ExternalServer server = ExternalServer.of(Map.of(
                        "JENNER_DATABASE_URL", "postgresql://h:5432/registry?sslmode=verify-full",
                        "JENNER_DATABASE_USER", "u",
                        "JENNER_DATABASE_PASSWORD", "secret"))
                .orElseThrow();
        assertThat(server.url()).isEqualTo("jdbc:postgresql://h:5432/registry?sslmode=verify-full");
        assertThat(server.databaseName()).isEqualTo("registry");
        assertThat(server).asString().doesNotContain("secret");
    }

    private static void check(String url, String user, String password) {
        ServerChecks.check(new ExternalServer(url, new Login(user, password)), false);
    }

    private static AbstractThrowableAssert<?, ?> refusal(ThrowableAssert.ThrowingCallable act) {
        return assertThatThrownBy(act).isInstanceOf(StartRefusedException.class);
    }

    private static DatabaseServer server() {
        String url = database.server().url().replaceFirst("/[^/]*$", "/" + NAME);
        return new ExternalServer(url, new Login("dba_gave_this", "given"));
    }

    private static Logins logins() {
        return Logins.of(NAME, Passwords.in(folder.resolve("passwords")));
    }

    private static void asAdministrator(String sql) throws SQLException {
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
