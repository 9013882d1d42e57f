package org.jenner.registry.directory.account;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.platform.database.Database;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.reference.jurisdiction.SessionRules;

/**
 * The browsers in which somebody has signed in. Every request asks the database, by one query, so that what was ended or
 * taken away counts at once and in every process.
 */
public final class Sessions {
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private static final String CURRENT = """
            select s.web_session_id, s.account_id, s.environment, s.last_seen_at, s.second_factor_at is not null as passed,
                   a.user_name, a.full_name, a.one_time_until is not null as one_time,
                   a.totp_confirmed_at is not null as enrolled,
                   coalesce(s.organization_id, 0) as organization_id, coalesce(o.name, '') as organization,
                   array(select m.role from membership m
                          where m.account_id = s.account_id and m.organization_id = s.organization_id) as roles
              from web_session s
              join account a using (account_id)
              left join organization o on o.organization_id = s.organization_id
             where s.token_hash = ?
               and s.began_at > ?
               and s.last_seen_at > ?
               and a.deactivated_at is null
            """;

    private final Database admin;
    private final JurisdictionClock clock;
    private final SessionRules rules;

    Sessions(Database admin, JurisdictionClock clock, SessionRules rules) {
        this.admin = admin;
        this.clock = clock;
        this.rules = rules;
    }

    private record Found(SignedIn signedIn, Instant lastSeen) {}

    /** Whose session this is; empty when there is none, when it timed out or was ended. */
    Optional<SignedIn> find(Token token) {
        Instant now = clock.now();
        Optional<Found> found = admin.reading(connection -> found(connection, token, now));
        found.filter(one -> one.lastSeen().isBefore(now.minus(NOTED_EVERY))).ifPresent(one -> note(one, now));
        return found.map(Found::signedIn);
    }

    private Optional<Found> found(Connection connection, Token token, Instant now) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(CURRENT)) {
            query.setBytes(1, token.hash());
            query.setObject(2, utc(now.minus(rules.longest())));
            query.setObject(3, utc(now.minus(rules.idle())));
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(found(row)) : Optional.empty();
            }
        }
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                new SignedIn(
                        row.getLong("web_session_id"),
                        row.getLong("account_id"),
                        row.getString("user_name"),
                        row.getString("full_name"),
                        row.getLong("organization_id"),
                        row.getString("organization"),
                        words(row.getArray("roles")),
                        Environment.ofWord(row.getString("environment")).orElseThrow(),
                        stage(row.getBoolean("enrolled"), row.getBoolean("passed"), row.getBoolean("one_time"))),
                row.getObject("last_seen_at", OffsetDateTime.class).toInstant());
    }

    /** The second factor comes before a new password: who knows only the password changes nothing. */
    private static Stage stage(boolean enrolled, boolean passed, boolean oneTime) {
        if (enrolled && !passed) {
            return Stage.SECOND_FACTOR;
        }
        if (oneTime) {
            return Stage.NEW_PASSWORD;
        }
        return enrolled ? Stage.COMPLETE : Stage.ENROLMENT;
    }

    private static Set<String> words(Array array) throws SQLException {
        return Set.copyOf(Arrays.asList((String[]) array.getArray()));
    }

    private void note(Found found, Instant now) {
        admin.inTransaction(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update web_session set last_seen_at = ? where web_session_id = ?")) {
                update.setObject(1, utc(now));
                update.setLong(2, found.signedIn().sessionId());
                return update.executeUpdate();
            }
        });
    }

    /**
     * Begins a session for somebody whose password was right; answers the secret of the browser's cookie.
     */
    Token begin(Connection connection, long accountId, Browser browser) throws SQLException {
        removeTimedOut(connection);
        Token token = Token.random();
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into web_session (token_hash, account_id, organization_id, environment, began_at, last_seen_at,
                                         browser, address)
                select ?, account_id,
                       (select m.organization_id from membership m
                         where m.account_id = a.account_id
                         order by m.organization_id is not distinct from a.organization_id desc, m.granted_at limit 1),
                       environment, ?, ?, ?, ?
                  from account a
                 where account_id = ?
                """)) {
            OffsetDateTime now = utc(clock.now());
            insert.setBytes(1, token.hash());
            insert.setObject(2, now);
            insert.setObject(3, now);
            insert.setString(4, browser.name());
            insert.setString(5, browser.address());
            insert.setLong(6, accountId);
            insert.executeUpdate();
        }
        return token;
    }

    private void removeTimedOut(Connection connection) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from web_session where began_at <= ? or last_seen_at <= ?")) {
            delete.setObject(1, utc(clock.now().minus(rules.longest())));
            delete.setObject(2, utc(clock.now().minus(rules.idle())));
            delete.executeUpdate();
        }
    }

    /** The second factor was given: the session goes on under another secret, which no earlier page has seen. */
    Token pass(Connection connection, SignedIn signedIn) throws SQLException {
        Token token = Token.random();
        try (PreparedStatement update = connection.prepareStatement(
                "update web_session set token_hash = ?, second_factor_at = ? where web_session_id = ?")) {
            update.setBytes(1, token.hash());
            update.setObject(2, utc(clock.now()));
            update.setLong(3, signedIn.sessionId());
            update.executeUpdate();
        }
        try (PreparedStatement update =
                connection.prepareStatement("update account set signed_in_at = ? where account_id = ?")) {
            update.setObject(1, utc(clock.now()));
            update.setLong(2, signedIn.accountId());
            update.executeUpdate();
        }
        return token;
    }

    /**
     * Ends everything that a person has open: their rights or their secrets are others now.
     *
     * @param but this session goes on; 0: none does
     */
    void endAll(Connection connection, long accountId, long but) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from web_session where account_id = ? and web_session_id <> ?")) {
            delete.setLong(1, accountId);
            delete.setLong(2, but);
            delete.executeUpdate();
        }
    }

    /** Ends one session. */
    void end(long sessionId) {
        admin.inTransaction(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from web_session where web_session_id = ?")) {
                delete.setLong(1, sessionId);
                return delete.executeUpdate();
            }
        });
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
