package org.jenner.registry.directory.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.platform.database.Database;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.reference.jurisdiction.SessionRules;

/** What people see and change of their own sessions: where they are signed in, and for whom they act. */
final class OwnSessions {
    private final Database admin;
    private final JurisdictionClock clock;
    private final SessionRules rules;
    private final AccountEvents events;

    OwnSessions(Database admin, JurisdictionClock clock, SessionRules rules, AccountEvents events) {
        this.admin = admin;
        this.clock = clock;
        this.rules = rules;
        this.events = events;
    }

    /**
     * One browser in which the person is signed in.
     *
     * @param current is it the one that asks?
     */
    record Row(long sessionId, String browser, String address, Instant beganAt, Instant lastSeenAt, boolean current) {}

    List<Row> list(SignedIn signedIn) {
        Instant now = clock.now();
        return admin.reading(connection -> {
            List<Row> rows = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement("""
                    select web_session_id, browser, address, began_at, last_seen_at
                      from web_session
                     where account_id = ? and began_at > ? and last_seen_at > ?
                     order by last_seen_at desc
                    """)) {
                query.setLong(1, signedIn.accountId());
                query.setObject(2, Sessions.utc(now.minus(rules.longest())));
                query.setObject(3, Sessions.utc(now.minus(rules.idle())));
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        rows.add(new Row(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, OffsetDateTime.class).toInstant(),
                                row.getObject(5, OffsetDateTime.class).toInstant(),
                                row.getLong(1) == signedIn.sessionId()));
                    }
                }
            }
            return rows;
        });
    }

    /** Ends one of the person's own sessions; another person's number does nothing. */
    void end(SignedIn signedIn, long sessionId) {
        admin.inTransaction(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(
                    "delete from web_session where web_session_id = ? and account_id = ?")) {
                delete.setLong(1, sessionId);
                delete.setLong(2, signedIn.accountId());
                if (delete.executeUpdate() == 1) {
                    events.own(connection, AccountEvents.Action.SESSION_ENDED, signedIn.accountId(), "");
                }
                return sessionId;
            }
        });
    }

    /** For whom the person may act: where they have a role. */
    List<Workplace> workplaces(SignedIn signedIn) {
        return admin.reading(connection -> workplaces(connection, signedIn));
    }

    private static List<Workplace> workplaces(Connection connection, SignedIn signedIn) throws SQLException {
        List<Workplace> workplaces = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("""
                select distinct o.organization_id, o.name, o.runs_registry
                  from membership m join organization o using (organization_id)
                 where m.account_id = ?
                 order by o.name
                """)) {
            query.setLong(1, signedIn.accountId());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    workplaces.add(new Workplace(row.getLong(1), row.getString(2), row.getBoolean(3)));
                }
            }
        }
        return workplaces;
    }

    /** From now on, and at the next sign-in, the person acts for that organization; false where they have no role. */
    boolean act(SignedIn signedIn, long organizationId, Environment environment) {
        return admin.inTransaction(connection -> {
            boolean may = workplaces(connection, signedIn).stream()
                    .anyMatch(workplace -> workplace.organizationId() == organizationId);
            if (may) {
                act(connection, "web_session", "web_session_id", signedIn.sessionId(), organizationId, environment);
                act(connection, "account", "account_id", signedIn.accountId(), organizationId, environment);
            }
            return may;
        });
    }

    private static void act(
            Connection connection, String table, String key, long id, long organizationId, Environment environment)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update " + table + " set organization_id = ?, environment = ? where " + key + " = ?")) {
            update.setLong(1, organizationId);
            update.setString(2, environment.word());
            update.setLong(3, id);
            update.executeUpdate();
        }
    }
}
