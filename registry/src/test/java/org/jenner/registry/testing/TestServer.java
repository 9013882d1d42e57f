package org.jenner.registry.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jenner.registry.platform.database.EmbeddedServer;
import org.jenner.registry.platform.database.Logins;
import org.jenner.registry.platform.database.Migrations;
import org.jenner.registry.platform.database.Passwords;
import org.jenner.registry.platform.database.Roles;

/**
 * One PostgreSQL server for all tests of this JVM, started at first use and stopped with it. The migrations run once, in
 * the database {@code jenner}; each test class works on a copy, which takes a fraction of a second.
 */
final class TestServer {
    private static final TestServer SHARED = new TestServer();

    private final EmbeddedServer server;
    private final Logins logins;
    private final FileLock lock;

    private TestServer() {
        Path home = TestFiles.of("postgres");
        try {
            Files.createDirectories(home);
            // Another build of the same tree waits here until this one has ended.
            lock = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .lock();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Passwords passwords = Passwords.in(home.resolve("passwords"));
        server = EmbeddedServer.start(home, passwords, EmbeddedServer.Durability.NONE);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop test server"));
        logins = Logins.of(server.databaseName(), passwords);
        dropLeftovers();
        Roles.ensure(server, logins);
        new Migrations(server, logins).run();
    }

    static TestServer shared() {
        return SHARED;
    }

    EmbeddedServer server() {
        return server;
    }

    Logins logins() {
        return logins;
    }

    /** The migrations under development change: the template is made anew by each JVM. */
    private void dropLeftovers() {
        asSuperuser("postgres", "drop database if exists jenner with (force)");
        asSuperuser("postgres", "create database jenner owner jenner");
    }

    void asSuperuser(String database, String... statements) {
        try (Connection connection = superuser(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(
                server.urlOf(database),
                server.superuser().role(),
                server.superuser().password());
    }

    private void close() {
        server.close();
        try {
            lock.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
