package org.jenner.registry.platform.database;

import java.util.Map;
import java.util.Optional;
import org.jenner.registry.platform.fault.StartRefusedException;

/**
 * A PostgreSQL server that a database administrator runs.
 *
 * @param url {@code jdbc:postgresql://HOST:PORT/DATABASE?PARAMETERS}
 * @param owner the login that owns the schemas
 */
public record ExternalServer(String url, Login owner) implements DatabaseServer {
    private static final String PREFIX = "jdbc:postgresql:";

    public ExternalServer {
        if (!url.startsWith(PREFIX) || databaseIn(url).isEmpty()) {
            throw new StartRefusedException(
                    "JENNER_DATABASE_URL must look like jdbc:postgresql://HOST:5432/DATABASE (user and password go into"
                            + " JENNER_DATABASE_USER and JENNER_DATABASE_PASSWORD)");
        }
    }

    /** The server named by JENNER_DATABASE_URL, _USER and _PASSWORD; empty when no URL is set. */
    public static Optional<ExternalServer> of(Map<String, String> variables) {
        String url = variables.getOrDefault("JENNER_DATABASE_URL", "").strip();
        if (url.isEmpty()) {
            return Optional.empty();
        }
        String address = url.startsWith("postgresql:") ? "jdbc:" + url : url;
        Login owner =
                new Login(required(variables, "JENNER_DATABASE_USER"), required(variables, "JENNER_DATABASE_PASSWORD"));
        return Optional.of(new ExternalServer(address, owner));
    }

    @Override
    public String databaseName() {
        return databaseIn(url);
    }

    @Override
    public void close() {
        // Not ours to stop.
    }

    private static String databaseIn(String url) {
        String address = url.substring(Math.min(url.length(), PREFIX.length())).replaceFirst("\\?.*", "");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String required(Map<String, String> variables, String name) {
        String value = variables.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new StartRefusedException(name + " is not set; JENNER_DATABASE_URL needs it too");
        }
        return value;
    }
}
