package org.jenner.registry.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jenner.registry.platform.fault.StartRefusedException;
import org.postgresql.util.PasswordUtil;

/**
 * Makes the logins on the server, or writes down for a database administrator how. A login sees its environment's schema
 * and, behind it, the shared one; which tables of them is granted by the migrations.
 */
public final class Roles {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private Roles() {}

    /** Makes the roles that are missing, as owner. Roles that are there stay as they are. */
    public static void ensure(DatabaseServer server, Logins logins) {
        try (Connection connection = Connections.open(server.url(), server.owner())) {
            for (String statement : missing(connection, logins)) {
                execute(connection, statement);
            }
        } catch (SQLException failed) {
            if (INSUFFICIENT_PRIVILEGE.equals(failed.getSQLState())) {
                throw new StartRefusedException(
                        "the login " + server.owner().role() + " may not create the registry's roles: run the SQL of"
                                + " ./jenner database script as administrator of the server, then start again",
                        failed);
            }
            throw ServerChecks.refusal(server, failed);
        }
    }

    /** The SQL that makes all roles of the registry; it holds the passwords' verifiers, not the passwords. */
    public static String script(String owner, Logins logins) {
        List<String> statements = new ArrayList<>();
        for (Login login : logins.all()) {
            statements.addAll(creation(login, logins));
        }
        statements.add("grant connect, create on database " + quoted(logins.databaseName()) + " to " + quoted(owner));
        statements.add(closing(logins.databaseName()));
        return statements.stream().map(statement -> statement + ";\n").collect(Collectors.joining());
    }

    private static List<String> missing(Connection connection, Logins logins) throws SQLException {
        List<String> statements = new ArrayList<>();
        for (Login login : logins.all()) {
            if (!holds(connection, "select 1 from pg_roles where rolname = ?", login.role())) {
                statements.addAll(creation(login, logins));
            }
        }
        if (!statements.isEmpty()) {
            statements.add(closing(logins.databaseName()));
        }
        return statements;
    }

    private static List<String> creation(Login login, Logins logins) {
        String role = quoted(login.role());
        return List.of(
                "create role " + role + " login nosuperuser nocreatedb nocreaterole noinherit password '"
                        + verifier(login.password()) + "'",
                "alter role " + role + " set search_path = " + searchPath(login, logins),
                "alter role " + role + " set timezone = 'UTC'",
                "alter role " + role + " set statement_timeout = '60s'",
                "alter role " + role + " set idle_in_transaction_session_timeout = '60s'",
                "grant connect on database " + quoted(logins.databaseName()) + " to " + role);
    }

    private static String searchPath(Login login, Logins logins) {
        return login.role().substring(logins.databaseName().length() + 1).equals("admin")
                ? "admin"
                : login.role().substring(logins.databaseName().length() + 1) + ", admin";
    }

    /** By default every login of a server may connect and make temporary tables. */
    private static String closing(String databaseName) {
        return "revoke all on database " + quoted(databaseName) + " from public";
    }

    static String verifier(String password) {
        try {
            return PasswordUtil.encodePassword("", password.toCharArray(), "scram-sha-256");
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Does the query with one name as its parameter find a row? */
    static boolean holds(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A name in SQL. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
