package org.jenner.registry.directory.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jenner.registry.platform.clock.JurisdictionClock;

/**
 * Browsers in which a person has signed in completely. From there nobody else's failed attempts slow the person down. A
 * browser that several people share has one secret and a row for each of them.
 */
final class KnownBrowsers {
    static final String COOKIE = "jenner-browser";
    static final Duration KEPT = Duration.ofDays(180);

    private final JurisdictionClock clock;

    KnownBrowsers(JurisdictionClock clock) {
        this.clock = clock;
    }

    boolean knows(Connection connection, long accountId, Token browser) throws SQLException {
        return holds(connection, "select 1 from known_browser where token_hash = ? and account_id = " + accountId, browser);
    }

    /** Remembers the browser for this person; answers the secret for its cookie. */
    Token remember(Connection connection, long accountId, Token browser) throws SQLException {
        boolean ours = holds(connection, "select 1 from known_browser where token_hash = ?", browser);
        Token token = ours ? browser : Token.random();
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into known_browser (account_id, token_hash, last_used_at) values (?, ?, ?)
                on conflict (account_id, token_hash) do update set last_used_at = excluded.last_used_at
                """)) {
            upsert.setLong(1, accountId);
            upsert.setBytes(2, token.hash());
            upsert.setObject(3, Sessions.utc(clock.now()));
            upsert.executeUpdate();
        }
        try (PreparedStatement old = connection.prepareStatement(
                "delete from known_browser where account_id = ? and last_used_at < ?")) {
            old.setLong(1, accountId);
            old.setObject(2, Sessions.utc(clock.now().minus(KEPT)));
            old.executeUpdate();
        }
        return token;
    }

    private static boolean holds(Connection connection, String sql, Token browser) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setBytes(1, browser.hash());
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }
}
