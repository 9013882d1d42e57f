package org.jenner.registry.platform.database;

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

    /**
     * Waits for the locks of the keys that are its one parameter, and holds them until the transaction ends; to be sent
     * together with what is read under them.
     */
    static String sql() {
        return LOCK;
    }

    /** The parameter of {@link #sql()}: the keys in the order in which they are taken. */
    static String[] keys(Purpose purpose, Collection<String> texts) {
        return new TreeSet<>(texts)
                .stream().map(text -> purpose.name() + '/' + text).toArray(String[]::new);
    }
}
