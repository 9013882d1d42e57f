package org.jenner.registry.directory.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.platform.database.Database;
import org.jenner.registry.reference.jurisdiction.SessionRules;

/** Passwords of accounts that are there: checked once more, changed, or replaced by a one-time password. */
final class Passwords {
    private final Database admin;
    private final JurisdictionClock clock;
    private final PasswordHashes hashes;
    private final FailedSignIns failures;
    private final SessionRules rules;

    Passwords(
            Database admin,
            JurisdictionClock clock,
            PasswordHashes hashes,
            FailedSignIns failures,
            SessionRules rules) {
        this.admin = admin;
        this.clock = clock;
        this.hashes = hashes;
        this.failures = failures;
        this.rules = rules;
    }

    /** What became of a check. */
    sealed interface Outcome {
        record Right() implements Outcome {}

        record Wrong() implements Outcome {}

        record TooMany(Duration pause) implements Outcome {}
    }

    /** Is this the person's password? Guessing at it from an open session is slowed down like anywhere else. */
    Outcome check(SignedIn signedIn, String password, Browser browser) {
        List<FailedSignIns.Source> sources =
                FailedSignIns.Source.of("own password", signedIn.userName(), browser, new Token(""), false);
        Optional<Duration> pause = failures.begin(sources);
        if (pause.isPresent()) {
            return new Outcome.TooMany(pause.get());
        }
        if (!isCurrent(signedIn, password)) {
            return new Outcome.Wrong();
        }
        return admin.inTransaction(connection -> {
            failures.succeeded(connection, sources);
            return new Outcome.Right();
        });
    }

    /** Without counting: for a new password, which must be another. */
    boolean isCurrent(SignedIn signedIn, String password) {
        return hashes.matches(password, admin.reading(connection -> hash(connection, signedIn.accountId())));
    }

    private static String hash(Connection connection, long accountId) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select password_hash from account where account_id = ?")) {
            query.setLong(1, accountId);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** To be called outside of a transaction: it takes time. */
    String hash(String password) {
        return hashes.hash(password);
    }

    /** Sets the password that a person chose. */
    void set(Connection connection, long accountId, String hash) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update account set password_hash = ?, one_time_until = null where account_id = ?")) {
            update.setString(1, hash);
            update.setLong(2, accountId);
            update.executeUpdate();
        }
    }

    /** Sets a password that is good for one sign-in, and not for long. */
    void setOneTime(Connection connection, long accountId, String hash) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update account set password_hash = ?, one_time_until = ? where account_id = ?")) {
            update.setString(1, hash);
            update.setObject(2, Sessions.utc(clock.now().plus(rules.oneTimePassword())));
            update.setLong(3, accountId);
            update.executeUpdate();
        }
    }
}
