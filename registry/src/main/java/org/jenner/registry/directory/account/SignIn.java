package org.jenner.registry.directory.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.platform.database.Database;
import org.jspecify.annotations.Nullable;

/**
 * The first step of signing in: user name and password. A refusal does not say which part was wrong, and an unknown user
 * costs the same work as a known one.
 */
final class SignIn {
    private static final String ACCOUNT = """
            select account_id, password_hash, one_time_until,
                   exists (select 1 from known_browser k where k.account_id = a.account_id and k.token_hash = ?) as known
              from account a
             where user_name = ?
               and deactivated_at is null
            """;

    private final Database admin;
    private final JurisdictionClock clock;
    private final PasswordHashes hashes;
    private final FailedSignIns failures;
    private final Sessions sessions;
    private final AccountEvents events;

    SignIn(
            Database admin,
            JurisdictionClock clock,
            PasswordHashes hashes,
            FailedSignIns failures,
            Sessions sessions,
            AccountEvents events) {
        this.admin = admin;
        this.clock = clock;
        this.hashes = hashes;
        this.failures = failures;
        this.sessions = sessions;
        this.events = events;
    }

    /** What became of an attempt. */
    sealed interface Outcome {
        /** The password was right; what comes next is the session's {@link Stage}. */
        record Begun(Token session) implements Outcome {}

        /** Unknown, wrong, expired or deactivated. */
        record Refused() implements Outcome {}

        /** Not looked at, since too many failed before. */
        record TooMany(Duration pause) implements Outcome {}
    }

    private record Account(
            long accountId, String hash, @Nullable Instant oneTimeUntil, boolean knownBrowser) {}

    /**
     * @param known the cookie of a browser in which somebody has signed in before
     */
    Outcome attempt(String typedName, String password, Browser browser, Token known) {
        String userName = typedName.toLowerCase(Locale.ROOT);
        Optional<Account> account = admin.reading(connection -> account(connection, userName, known));
        List<FailedSignIns.Source> sources = FailedSignIns.Source.of(
                "password",
                userName,
                browser,
                known,
                account.filter(Account::knownBrowser).isPresent());
        Optional<Duration> pause = failures.begin(sources);
        if (pause.isPresent()) {
            return new Outcome.TooMany(pause.get());
        }
        boolean fits = account.map(one -> hashes.matches(password, one.hash()) && isInTime(one))
                .orElseGet(() -> hashes.matchesNobody(password));
        return fits ? begin(account.orElseThrow(), sources, browser) : refuse(account, browser);
    }

    private boolean isInTime(Account account) {
        return account.oneTimeUntil() == null || account.oneTimeUntil().isAfter(clock.now());
    }

    private Outcome begin(Account account, List<FailedSignIns.Source> sources, Browser browser) {
        return admin.inTransaction(connection -> {
            failures.succeeded(connection, sources);
            return new Outcome.Begun(sessions.begin(connection, account.accountId(), browser));
        });
    }

    private Outcome refuse(Optional<Account> account, Browser browser) {
        return admin.inTransaction(connection -> {
            if (account.isPresent()) {
                events.write(
                        connection,
                        AccountEvents.Action.REFUSED,
                        account.get().accountId(),
                        null,
                        null,
                        browser.address());
            }
            return new Outcome.Refused();
        });
    }

    private static Optional<Account> account(Connection connection, String userName, Token known) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ACCOUNT)) {
            query.setBytes(1, known.hash());
            query.setString(2, userName);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                OffsetDateTime until = row.getObject("one_time_until", OffsetDateTime.class);
                return Optional.of(new Account(
                        row.getLong("account_id"),
                        row.getString("password_hash"),
                        until == null ? null : until.toInstant(),
                        row.getBoolean("known")));
            }
        }
    }
}
