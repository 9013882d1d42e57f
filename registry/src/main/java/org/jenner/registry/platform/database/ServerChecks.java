package org.jenner.registry.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jenner.registry.platform.fault.StartRefusedException;
import org.jspecify.annotations.Nullable;

/** Whether a server is one that the registry may use, asked before anything is changed on it. */
public final class ServerChecks {
    private static final int OLDEST = 15;
    private static final int NEWEST = 18;

    private ServerChecks() {}

    /**
     * Refuses a server of another major version than 15 to 18 and, for production, one that may lose a commit or that
     * is reached over a network in plain text.
     */
    public static void check(DatabaseServer server, boolean production) {
        try (Connection connection = Connections.open(server.url(), server.owner())) {
            int major = Integer.parseInt(ask(connection, "show server_version_num")) / 10_000;
            if (major < OLDEST || major > NEWEST) {
                throw new StartRefusedException(
                        "the database server is PostgreSQL " + major + "; the registry needs 15, 16, 17 or 18");
            }
            if (production) {
                notOff(connection, "fsync");
                notOff(connection, "full_page_writes");
                notOff(connection, "synchronous_commit");
                encrypted(connection);
            }
        } catch (SQLException failed) {
            throw refusal(server, failed);
        }
    }

    /** The line for a server that does not let us in. */
    static StartRefusedException refusal(DatabaseServer server, SQLException failed) {
        @Nullable String state = failed.getSQLState();
        String reason = switch (state == null ? "" : state) {
            case "28P01", "28000" ->
                "it refuses the login " + server.owner().role()
                        + ": check JENNER_DATABASE_USER and JENNER_DATABASE_PASSWORD";
            case "3D000" ->
                "it has no database " + server.databaseName() + ": create it or mend" + " JENNER_DATABASE_URL";
            case "53100" -> "its disk is full: make room";
            case "" -> "it cannot be reached: is it running?";
            default ->
                state != null && state.startsWith("08")
                        ? "it cannot be reached: is it running, and is JENNER_DATABASE_URL right?"
                        : "it answered SQL state " + state + ": see the server's log";
        };
        return new StartRefusedException("the database server does not work: " + reason, failed);
    }

    /** Refuses, for production, an environment whose login is set to commit without waiting for the disk. */
    public static void checkCommits(Databases databases) {
        for (Environment environment : Environment.values()) {
            databases.of(environment).reading(connection -> {
                notOff(connection, "synchronous_commit");
                return true;
            });
        }
    }

    private static void notOff(Connection connection, String setting) throws SQLException {
        if (ask(connection, "show " + setting).equals("off")) {
            throw new StartRefusedException("the database server runs with " + setting
                    + " = off and may lose what was acknowledged: set it to on for --production");
        }
    }

    /** Loopback needs no encryption; {@code inet_server_addr} is empty on a socket file. */
    private static void encrypted(Connection connection) throws SQLException {
        String plain = ask(connection, """
                select (not coalesce(s.ssl, false)
                        and inet_client_addr() is not null
                        and not inet_client_addr() <<= '127.0.0.0/8'
                        and not inet_client_addr() <<= '::1/128')::text
                  from pg_stat_ssl s
                 where s.pid = pg_backend_pid()
                """);
        if (plain.equals("true")) {
            throw new StartRefusedException(
                    "the way to the database server is not encrypted: add sslmode=verify-full to"
                            + " JENNER_DATABASE_URL for --production");
        }
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
