package org.jenner.registry.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.TreeSet;

/**
 * The one owner of the keys of PostgreSQL's advisory locks. A key is made of the environment (its schema), the purpose and a
 * text, so that environments and purposes never wait for each other but by a collision of hashes, which costs time only.
 * Locks of one purpose are taken in one order everywhere, and purposes in the order of {@link Purpose}.
 */
public final class AdvisoryLock {

    /** What is locked, in the order in which one transaction may take them. */
    public enum Purpose {
        /** One message of a source system, by its control id. */
        MESSAGE,
        /** One patient of a source system, by its identifier. */
        SOURCE,
        /** All who may be one person, by what they agree in. */
        BLOCKING
    }

    private static final String LOCK = """
            select count(pg_advisory_xact_lock(hashtextextended(current_schema() || '/' || t.key, 0)))
              from unnest(?::text[]) as t(key)
            """;

    private AdvisoryLock() {}

    /** Waits for the locks of these texts and holds them until the transaction ends. */
    public static void take(Connection connection, Purpose purpose, Collection<String> texts) throws SQLException {
        if (texts.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setArray(1, connection.createArrayOf("text", keys(purpose, texts)));
            statement.execute();
        }
    }

    /** The statement of {@link #take}, for use as the first of several that travel together. */
    public static String sql() {
        return LOCK;
    }

    /** The parameter of {@link #sql()}: the keys in the order in which they are taken. */
    public static String[] keys(Purpose purpose, Collection<String> texts) {
        return new TreeSet<>(texts)
                .stream().map(text -> purpose.name() + '/' + text).toArray(String[]::new);
    }
}
