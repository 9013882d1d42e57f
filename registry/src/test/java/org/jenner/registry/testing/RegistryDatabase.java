package org.jenner.registry.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jenner.registry.platform.database.Database;
import org.jenner.registry.platform.database.DatabaseServer;
import org.jenner.registry.platform.database.Databases;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.database.ExternalServer;
import org.jenner.registry.platform.database.Login;
import org.jenner.registry.platform.database.Logins;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A fresh, migrated database for one test class, with the logins and rights of the real thing:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final RegistryDatabase database = new RegistryDatabase();
 * }</pre>
 *
 * After each test it fails the test that left a transaction open, an advisory lock held, or a connection taken.
 */
public final class RegistryDatabase implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private @Nullable String name;
    private @Nullable Databases databases;

    @Override
    public void beforeAll(ExtensionContext context) {
        open();
    }

    /** Makes the database; for use outside JUnit's extensions, with {@link #close()}. */
    public RegistryDatabase open() {
        TestServer server = TestServer.shared();
        String fresh = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        server.asSuperuser("postgres", "create database " + fresh + " template jenner owner jenner strategy wal_log");
        for (Environment environment : Environment.values()) {
            grantConnect(server, fresh, server.logins().of(environment));
        }
        grantConnect(server, fresh, server.logins().admin());
        server.asSuperuser("postgres", "revoke all on database " + fresh + " from public");
        name = fresh;
        databases = Databases.open(server(), server.logins());
        return this;
    }

    private static void grantConnect(TestServer server, String database, Login login) {
        server.asSuperuser("postgres", "grant connect on database " + database + " to " + login.role());
    }

    /** Opens the pools anew, as a process does that starts again on the same data. */
    void reopen() {
        databases().close();
        databases = Databases.open(server(), logins());
    }

    /** All parts, opened with the logins that the program uses. */
    public Databases databases() {
        return required(databases);
    }

    public Database sandbox() {
        return databases().of(Environment.SANDBOX);
    }

    public Database certification() {
        return databases().of(Environment.CERTIFICATION);
    }

    public Database production() {
        return databases().of(Environment.PRODUCTION);
    }

    public Database admin() {
        return databases().admin();
    }

    /** The server's address, this database and the login that owns its tables. */
    public DatabaseServer server() {
        TestServer server = TestServer.shared();
        return new ExternalServer(
                server.server().urlOf(required(name)), server.server().owner());
    }

    /** The logins of the program. */
    public Logins logins() {
        return TestServer.shared().logins();
    }

    /** A connection of the owner with the schema in front of the search path, auto-commit on: to look at what is stored. */
    public Connection asOwner(String schema) throws SQLException {
        Login owner = server().owner();
        return DriverManager.getConnection(
                server().url() + "?currentSchema=" + schema + ",admin", owner.role(), owner.password());
    }

    /** A connection that may do anything on the test server, in this database. */
    public Connection asSuperuser() throws SQLException {
        return TestServer.shared().superuser(required(name));
    }

    /** Lets nobody in and throws out who is in, or lets all in again. */
    public void setReachable(boolean reachable) {
        TestServer.shared()
                .asSuperuser(
                        "postgres",
                        "alter database " + required(name) + " allow_connections " + reachable,
                        "select pg_terminate_backend(pid) from pg_stat_activity where not " + reachable
                                + " and datname = '" + required(name) + "'");
    }

    @Override
    public void afterEach(ExtensionContext context) throws SQLException {
        checkNothingIsLeft();
    }

    void checkNothingIsLeft() throws SQLException {
        assertThat(leftovers()).as("transactions or locks left by the test").isEmpty();
        assertThat(databases().connectionsInUse())
                .as("connections taken and not given back")
                .isZero();
    }

    /** Transactions that are open and advisory locks that are held in this database, in words. */
    public List<String> leftovers() throws SQLException {
        List<String> left = new ArrayList<>();
        try (Connection connection = asSuperuser();
                Statement statement = connection.createStatement()) {
            collect(statement, left, """
                    select 'transaction of ' || usename || ', ' || state || ': ' || left(query, 80)
                      from pg_stat_activity
                     where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null
                       and backend_type = 'client backend' and (state like 'idle in transaction%' or state = 'active')
                    """);
            collect(statement, left, """
                    select 'advisory lock ' || classid || ' ' || objid
                      from pg_locks
                     where locktype = 'advisory'
                       and database = (select oid from pg_database where datname = current_database())
                    """);
        }
        return left;
    }

    private static void collect(Statement statement, List<String> into, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                into.add(row.getString(1));
            }
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    public void close() {
        databases().close();
        TestServer.shared().asSuperuser("postgres", "drop database " + required(name) + " with (force)");
        databases = null;
        name = null;
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("the database is not open: is the field static and registered?");
        }
        return value;
    }
}
