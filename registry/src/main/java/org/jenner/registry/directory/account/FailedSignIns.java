package org.jenner.registry.directory.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.platform.database.Database;
import org.jenner.registry.platform.seal.PersonalSecrets;

/**
 * Slows down guessing, and locks nobody out. An attempt counts as failed from its beginning, so that many at once do not
 * slip through; a success takes it back. Who guesses waits twice as long each time. From a browser in which the person
 * has signed in before, only that browser's own failures count.
 */
final class FailedSignIns {
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final Duration LONG = Duration.ofMinutes(15);
    private static final Duration SHORT = Duration.ofMinutes(5);

    private static final String PAUSES =
            "select failures, last_at from failed_sign_in where source = ? and last_at > ?";
    private static final String COUNT = """
            insert into failed_sign_in as f (source, failures, last_at)
            values (?, 1, ?)
            on conflict (source) do update
               set failures = case when f.last_at > ? then f.failures + 1 else 1 end, last_at = excluded.last_at
            """;

    private final Database admin;
    private final JurisdictionClock clock;
    private final PersonalSecrets secrets;

    FailedSignIns(Database admin, JurisdictionClock clock, PersonalSecrets secrets) {
        this.admin = admin;
        this.clock = clock;
        this.secrets = secrets;
    }

    /**
     * What failures are counted for.
     *
     * @param name hashed with a key before it is stored
     * @param free failures that cost nothing
     * @param longest the longest pause
     * @param endsWithSuccess does a success show that all of them were the person's own?
     */
    record Source(String name, int free, Duration longest, boolean endsWithSuccess) {

        /**
         * What the failures of one person's attempt are counted for.
         *
         * @param step {@code password} or {@code code}
         * @param isKnown has this person signed in from this browser before? Then nobody else's failures count
         */
        static List<Source> of(String step, String userName, Browser browser, Token cookie, boolean isKnown) {
            String user = step + " of " + userName;
            String at = " at " + browser.network();
            return isKnown
                    ? List.of(new Source(user + " in " + HexFormat.of().formatHex(cookie.hash()), 5, LONG, true))
                    : List.of(
                            new Source(user + at, 5, LONG, true),
                            // From wherever: many addresses together guess no faster than this.
                            new Source(user, 20, SHORT, false),
                            new Source(step + at, 60, SHORT, false));
        }

        Duration pause(int failures) {
            int over = failures - free;
            return over < 0 ? Duration.ZERO : min(Duration.ofSeconds(1L << Math.min(over, 20)), longest);
        }

        private static Duration min(Duration one, Duration other) {
            return one.compareTo(other) <= 0 ? one : other;
        }
    }

    /** A pause in whole seconds, rounded up. */
    static long seconds(Duration pause) {
        return pause.plusNanos(999_999_999).toSeconds();
    }

    /** Begins an attempt; answers how long to wait when it is too early for one. */
    Optional<Duration> begin(List<Source> sources) {
        Instant now = clock.now();
        return admin.inTransaction(connection -> {
            Optional<Duration> pause = pause(connection, sources, now);
            if (pause.isEmpty()) {
                count(connection, sources, now);
            }
            return pause;
        });
    }

    private Optional<Duration> pause(Connection connection, List<Source> sources, Instant now) throws SQLException {
        Instant until = now;
        try (PreparedStatement query = connection.prepareStatement(PAUSES)) {
            for (Source source : sources) {
                query.setBytes(1, secrets.hash(source.name()));
                query.setObject(2, Sessions.utc(now.minus(FORGOTTEN)));
                try (ResultSet row = query.executeQuery()) {
                    if (row.next()) {
                        Instant end = row.getObject("last_at", OffsetDateTime.class)
                                .toInstant()
                                .plus(source.pause(row.getInt("failures")));
                        until = end.isAfter(until) ? end : until;
                    }
                }
            }
        }
        return until.isAfter(now) ? Optional.of(Duration.between(now, until)) : Optional.empty();
    }

    private void count(Connection connection, List<Source> sources, Instant now) throws SQLException {
        // In one order, so that two attempts never wait for each other.
        for (Source source :
                sources.stream().sorted(Comparator.comparing(Source::name)).toList()) {
            try (PreparedStatement upsert = connection.prepareStatement(COUNT)) {
                upsert.setBytes(1, secrets.hash(source.name()));
                upsert.setObject(2, Sessions.utc(now));
                upsert.setObject(3, Sessions.utc(now.minus(FORGOTTEN)));
                upsert.executeUpdate();
            }
        }
    }

    /** Ends an attempt that was right. */
    void succeeded(Connection connection, List<Source> sources) throws SQLException {
        for (Source source :
                sources.stream().sorted(Comparator.comparing(Source::name)).toList()) {
            String sql = source.endsWithSuccess()
                    ? "delete from failed_sign_in where source = ?"
                    : "update failed_sign_in set failures = greatest(failures - 1, 0) where source = ?";
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setBytes(1, secrets.hash(source.name()));
                update.executeUpdate();
            }
        }
        try (PreparedStatement old = connection.prepareStatement("delete from failed_sign_in where last_at < ?")) {
            old.setObject(1, Sessions.utc(clock.now().minus(FORGOTTEN)));
            old.executeUpdate();
        }
    }
}
