package org.jenner.registry.directory.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.platform.database.Database;
import org.jenner.registry.platform.seal.PersonalSecrets;
import org.jspecify.annotations.Nullable;

/** One-time codes and recovery codes: setting them up, and the second step of signing in. */
final class SecondFactor {
    private final Database admin;
    private final JurisdictionClock clock;
    private final PersonalSecrets secrets;
    private final RecoveryCodes recovery;
    private final FailedSignIns failures;
    private final KnownBrowsers browsers;
    private final Sessions sessions;
    private final AccountEvents events;
    private final Totp totp = new Totp();

    SecondFactor(
            Database admin,
            JurisdictionClock clock,
            PersonalSecrets secrets,
            FailedSignIns failures,
            KnownBrowsers browsers,
            Sessions sessions,
            AccountEvents events) {
        this.admin = admin;
        this.clock = clock;
        this.secrets = secrets;
        this.recovery = new RecoveryCodes(secrets, clock);
        this.failures = failures;
        this.browsers = browsers;
        this.sessions = sessions;
        this.events = events;
    }

    /** What became of a code. */
    sealed interface Outcome {
        /**
         * Right.
         *
         * @param session the session's new secret
         * @param browser the known browser's secret
         * @param recoveryCodes those just made; empty when there were some before
         */
        record Passed(Token session, Token browser, List<String> recoveryCodes) implements Outcome {
            public Passed {
                recoveryCodes = List.copyOf(recoveryCodes);
            }
        }

        /** Wrong, or used before. */
        record Refused() implements Outcome {}

        /** Not looked at, since too many failed before. */
        record TooMany(Duration pause) implements Outcome {}
    }

    /** The key that is being set up: the same until a first code confirms it. */
    byte[] keyToConfirm(SignedIn signedIn) {
        return admin.inTransaction(connection -> {
            byte[] sealed = sealedKey(connection, signedIn.accountId());
            if (sealed != null) {
                return secrets.open(signedIn.accountId(), sealed);
            }
            byte[] key = Totp.newKey();
            try (PreparedStatement update = connection.prepareStatement(
                    "update account set totp_key = ? where account_id = ? and totp_confirmed_at is null")) {
                update.setBytes(1, secrets.seal(signedIn.accountId(), key));
                update.setLong(2, signedIn.accountId());
                update.executeUpdate();
            }
            return key;
        });
    }

    /** The first code of a new key: from now on it is asked for. */
    Outcome confirm(SignedIn signedIn, String code, Browser browser, Token known) {
        return attempt(signedIn, browser, known, connection -> {
            if (!useCode(connection, signedIn.accountId(), code)) {
                return Optional.empty();
            }
            try (PreparedStatement update =
                    connection.prepareStatement("update account set totp_confirmed_at = ? where account_id = ?")) {
                update.setObject(1, Sessions.utc(clock.now()));
                update.setLong(2, signedIn.accountId());
                update.executeUpdate();
            }
            events.own(connection, AccountEvents.Action.SECOND_FACTOR_SET, signedIn.accountId(), "");
            return Optional.of(recovery.renew(connection, signedIn.accountId()));
        });
    }

    /** The second step of signing in: a one-time code, or a recovery code. */
    Outcome pass(SignedIn signedIn, String code, Browser browser, Token known) {
        return attempt(signedIn, browser, known, connection -> {
            if (useCode(connection, signedIn.accountId(), code)) {
                return Optional.of(List.of());
            }
            if (recovery.use(connection, signedIn.accountId(), code)) {
                events.own(connection, AccountEvents.Action.RECOVERY_CODE_USED, signedIn.accountId(), "");
                return Optional.of(List.of());
            }
            return Optional.empty();
        });
    }

    /** New recovery codes for somebody who is signed in. */
    List<String> newRecoveryCodes(SignedIn signedIn) {
        return admin.inTransaction(connection -> {
            events.own(connection, AccountEvents.Action.RECOVERY_CODES_MADE, signedIn.accountId(), "");
            return recovery.renew(connection, signedIn.accountId());
        });
    }

    int recoveryCodesLeft(SignedIn signedIn) {
        return admin.reading(connection -> recovery.left(connection, signedIn.accountId()));
    }

    /** Takes the second factor away, to be set up anew at the next sign-in. */
    void forget(Connection connection, long accountId) throws SQLException {
        recovery.forget(connection, accountId);
        try (PreparedStatement update = connection.prepareStatement(
                "update account set totp_key = null, totp_confirmed_at = null where account_id = ?")) {
            update.setLong(1, accountId);
            update.executeUpdate();
        }
    }

    /** Looks at a code; answers the recovery codes that were made when it is right. */
    private interface Check {
        Optional<List<String>> run(Connection connection) throws SQLException;
    }

    private Outcome attempt(SignedIn signedIn, Browser browser, Token known, Check check) {
        boolean isKnown = admin.reading(connection -> browsers.knows(connection, signedIn.accountId(), known));
        List<FailedSignIns.Source> sources =
                FailedSignIns.Source.of("code", signedIn.userName(), browser, known, isKnown);
        Optional<Duration> pause = failures.begin(sources);
        return pause.isPresent()
                ? new Outcome.TooMany(pause.get())
                : admin.inTransaction(connection -> judged(connection, signedIn, sources, known, check));
    }

    private Outcome judged(
            Connection connection, SignedIn signedIn, List<FailedSignIns.Source> sources, Token known, Check check)
            throws SQLException {
        Optional<List<String>> made = check.run(connection);
        if (made.isEmpty()) {
            events.own(connection, AccountEvents.Action.REFUSED, signedIn.accountId(), "");
            return new Outcome.Refused();
        }
        failures.succeeded(connection, sources);
        events.own(connection, AccountEvents.Action.SIGNED_IN, signedIn.accountId(), "");
        Token browser = browsers.remember(connection, signedIn.accountId(), known);
        return new Outcome.Passed(sessions.pass(connection, signedIn), browser, made.get());
    }

    /** A code is taken once, whichever process it comes to: the time step only moves forward. */
    private boolean useCode(Connection connection, long accountId, String code) throws SQLException {
        byte[] sealed = sealedKey(connection, accountId);
        OptionalLong step =
                sealed == null ? OptionalLong.empty() : totp.step(secrets.open(accountId, sealed), code, clock.now());
        if (step.isEmpty()) {
            return false;
        }
        try (PreparedStatement update = connection.prepareStatement(
                "update account set totp_last_step = ? where account_id = ? and totp_last_step < ?")) {
            update.setLong(1, step.getAsLong());
            update.setLong(2, accountId);
            update.setLong(3, step.getAsLong());
            return update.executeUpdate() == 1;
        }
    }

    private static byte @Nullable [] sealedKey(Connection connection, long accountId) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select totp_key from account where account_id = ? for update")) {
            query.setLong(1, accountId);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }
}
