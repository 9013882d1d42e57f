package org.jenner.registry.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** How this program talks to the server. */
final class Connections {

    private Connections() {}

    /** The driver's settings that all connections share. */
    static Map<String, String> properties(String applicationName) {
        return Map.of(
                "ApplicationName", applicationName,
                // An error's detail repeats the row's values; they must not reach an exception's message.
                "logServerErrorDetail", "false",
                "reWriteBatchedInserts", "true",
                "tcpKeepAlive", "true",
                "connectTimeout", "5",
                // Longer than any statement may take; ends the wait for a server that vanished without a word.
                "socketTimeout", "90");
    }

    /** One connection outside the pools, auto-commit on: for setting up. */
    static Connection open(String url, Login login) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(properties("jenner setup"));
        properties.remove("socketTimeout");
        properties.setProperty("user", login.role());
        properties.setProperty("password", login.password());
        return DriverManager.getConnection(url, properties);
    }
}
