package org.jenner.registry.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jenner.registry.platform.fault.StartRefusedException;

/**
 * Brings the tables to this release, as owner: {@code db/admin} once into schema {@code admin}, {@code db/environment}
 * into the schema of each environment. The placeholder {@code ${role}} is the login that the schema is for,
 * {@code ${readers}} in the shared part the list of all environments' logins.
 */
public final class Migrations {
    // A migration that waits for a lock stops all traffic behind it; it gives up early and is run again.
    private static final String LOCK_TIMEOUT = "2s";

    private final DatabaseServer server;
    private final Logins logins;

    public Migrations(DatabaseServer server, Logins logins) {
        this.server = server;
        this.logins = logins;
    }

    /** Runs what is missing. Running it again changes nothing. */
    public void run() {
        String readers = logins.environments().values().stream()
                .map(login -> Roles.quoted(login.role()))
                .sorted()
                .collect(Collectors.joining(", "));
        migrate("admin", "classpath:db/admin", logins.admin(), Map.of("readers", readers));
        grantUsage("admin", readers);
        for (Environment environment : Environment.values()) {
            migrate(environment.word(), "classpath:db/environment", logins.of(environment), Map.of());
        }
    }

    private void migrate(String schema, String location, Login reader, Map<String, String> placeholders) {
        Map<String, String> all = new HashMap<>(placeholders);
        all.put("role", Roles.quoted(reader.role()));
        try {
            Flyway.configure()
                    .dataSource(
                            withSettings(server.url()),
                            server.owner().role(),
                            server.owner().password())
                    .schemas(schema)
                    .defaultSchema(schema)
                    .locations(location)
                    .placeholders(all)
                    .load()
                    .migrate();
        } catch (FlywayValidateException changed) {
            throw new StartRefusedException(
                    "the tables of schema " + schema + " were made by other migrations than this release has: start the"
                            + " release that made them, or choose another --data",
                    changed);
        } catch (FlywayException failed) {
            throw new StartRefusedException(
                    "the migration of schema " + schema + " failed: " + firstLine(failed), failed);
        }
        grantUsage(schema, Roles.quoted(reader.role()));
    }

    private void grantUsage(String schema, String roles) {
        try (Connection connection = Connections.open(server.url(), server.owner())) {
            Roles.execute(connection, "grant usage on schema " + Roles.quoted(schema) + " to " + roles);
        } catch (SQLException failed) {
            throw ServerChecks.refusal(server, failed);
        }
    }

    /** An environment's migration may refer to shared tables by plain name, as its queries do. */
    private static String withSettings(String url) {
        String options = "-c%20search_path=admin%20-c%20lock_timeout=" + LOCK_TIMEOUT + "%20-c%20TimeZone=UTC";
        return url + (url.contains("?") ? "&" : "?") + "ApplicationName=jenner-migration&options=" + options;
    }

    private static String firstLine(Throwable failed) {
        return String.valueOf(failed.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(6)
                .collect(Collectors.joining("; "));
    }
}
