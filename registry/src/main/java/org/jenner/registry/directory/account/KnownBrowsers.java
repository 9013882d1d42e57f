package org.jenner.registry.directory.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
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
        return accounts(connection, browser).contains(accountId);
    }

    /** Remembers the browser for this person; answers the secret for its cookie. */
    Token remember(Connection connection, long accountId, Token browser) throws SQLException {
        Token token = accounts(connection, browser).isEmpty() ? Token.random() : browser;
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into known_browser (account_id, token_hash, last_used_at) values (?, ?, ?)
                on conflict (account_id, token_hash) do update set last_used_at = excluded.last_used_at
                """)) {
            upsert.setLong(1, accountId);
            upsert.setBytes(2, token.hash());
            upsert.setObject(3, Sessions.utc(clock.now()));
            upsert.executeUpdate();
        }
        try (PreparedStatement old =
                connection.prepareStatement("delete from known_browser where account_id = ? and last_used_at < ?")) {
            old.setLong(1, accountId);
            old.setObject(2, Sessions.utc(clock.now().minus(KEPT)));
            old.executeUpdate();
        }
        return token;
    }

    /** Who has signed in from this browser. */
    private static Set<Long> accounts(Connection connection, Token browser) throws SQLException {
        Set<Long> accounts = new HashSet<>();
        try (PreparedStatement query =
                connection.prepareStatement("select account_id from known_browser where token_hash = ?")) {
            query.setBytes(1, browser.hash());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    accounts.add(row.getLong(1));
                }
            }
        }
        return accounts;
    }
}
