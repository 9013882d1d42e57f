package org.jenner.registry.directory.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.platform.database.Database;
import org.jenner.registry.platform.database.Environment;
import org.jspecify.annotations.Nullable;

/**
 * Makes and changes accounts. Whoever changes what a person may do, or what they sign in with, ends all of that person's
 * sessions in the same transaction.
 */
final class Accounts {
    private final Database admin;
    private final JurisdictionClock clock;
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final Sessions sessions;
    private final AccountEvents events;

    Accounts(
            Database admin,
            JurisdictionClock clock,
            Passwords passwords,
            SecondFactor secondFactor,
            Sessions sessions,
            AccountEvents events) {
        this.admin = admin;
        this.clock = clock;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.sessions = sessions;
        this.events = events;
    }

    /**
     * Who is to get an account.
     *
     * @param environment where they begin
     */
    record Invitation(
            long organizationId, String userName, String name, Collection<String> roles, Environment environment) {}

    /**
     * What to tell the person; nobody can read it again later.
     *
     * @param oneTimePassword null: the person had an account already, and signs in with what they have
     */
    record Invited(
            long accountId, String userName, @Nullable String oneTimePassword) {

        @Override
        public String toString() {
            return "Invited[" + accountId + "]";
        }
    }

    /** A person of the organization. */
    Optional<User> user(long organizationId, long accountId) {
        return admin.reading(connection -> Users.one(connection, organizationId, accountId));
    }

    Optional<Workplace> workplace(long organizationId) {
        return admin.reading(connection -> Users.workplace(connection, organizationId));
    }

    List<User> users(long organizationId) {
        return admin.reading(connection -> Users.of(connection, organizationId));
    }

    /**
     * Gives a person roles in an organization, and an account when they have none.
     *
     * @param by who does it; null: the registry itself
     */
    Invited invite(Invitation invitation, @Nullable Long by) {
        String password = ReadableSecret.random();
        String hash = passwords.hash(password);
        String userName = invitation.userName().toLowerCase(Locale.ROOT);
        return admin.inTransaction(connection -> {
            Optional<Long> there = accountOf(connection, userName);
            long account = there.isPresent() ? there.get() : create(connection, userName, invitation, hash);
            grant(connection, account, invitation.organizationId(), invitation.roles());
            sessions.endAll(connection, account, 0);
            events.write(
                    connection,
                    AccountEvents.Action.INVITED,
                    account,
                    by,
                    invitation.organizationId(),
                    String.join(" ", invitation.roles()));
            return new Invited(account, userName, there.isPresent() ? null : password);
        });
    }

    private static Optional<Long> accountOf(Connection connection, String userName) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select account_id from account where user_name = ?")) {
            query.setString(1, userName);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        }
    }

    private long create(Connection connection, String userName, Invitation invitation, String hash)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into account (user_name, full_name, password_hash, organization_id, environment)
                values (?, ?, ?, ?, ?) returning account_id
                """)) {
            insert.setString(1, userName);
            insert.setString(2, invitation.name());
            insert.setString(3, hash);
            insert.setLong(4, invitation.organizationId());
            insert.setString(5, invitation.environment().word());
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                long account = row.getLong(1);
                passwords.setOneTime(connection, account, hash);
                return account;
            }
        }
    }

    private static void grant(Connection connection, long account, long organization, Collection<String> roles)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into membership (account_id, organization_id, role) values (?, ?, ?) on conflict do nothing
                """)) {
            for (String role : roles) {
                insert.setLong(1, account);
                insert.setLong(2, organization);
                insert.setString(3, role);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The person has these roles in the organization from now on, and no others. */
    void setRoles(long organizationId, long accountId, Collection<String> roles, SignedIn by) {
        admin.inTransaction(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(
                    "delete from membership where account_id = ? and organization_id = ?")) {
                delete.setLong(1, accountId);
                delete.setLong(2, organizationId);
                delete.executeUpdate();
            }
            grant(connection, accountId, organizationId, roles);
            return changed(
                    connection,
                    AccountEvents.Action.ROLES_CHANGED,
                    organizationId,
                    accountId,
                    by,
                    String.join(" ", roles));
        });
    }

    /** The account lets nobody in from now on, or again. */
    void setActive(long organizationId, long accountId, boolean active, SignedIn by) {
        admin.inTransaction(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update account set deactivated_at = ? where account_id = ?")) {
                update.setObject(1, active ? null : Sessions.utc(clock.now()));
                update.setLong(2, accountId);
                update.executeUpdate();
            }
            AccountEvents.Action action = active ? AccountEvents.Action.REACTIVATED : AccountEvents.Action.DEACTIVATED;
            return changed(connection, action, organizationId, accountId, by, "");
        });
    }

    /**
     * A new one-time password for somebody who forgot theirs.
     *
     * @param withoutSecondFactor take that away too, for somebody who lost the phone and the codes
     */
    String newOneTimePassword(long organizationId, long accountId, boolean withoutSecondFactor, SignedIn by) {
        String password = ReadableSecret.random();
        String hash = passwords.hash(password);
        return admin.inTransaction(connection -> {
            passwords.setOneTime(connection, accountId, hash);
            if (withoutSecondFactor) {
                secondFactor.forget(connection, accountId);
                changed(connection, AccountEvents.Action.SECOND_FACTOR_RESET, organizationId, accountId, by, "");
            }
            changed(connection, AccountEvents.Action.ONE_TIME_PASSWORD_GIVEN, organizationId, accountId, by, "");
            return password;
        });
    }

    private boolean changed(
            Connection connection,
            AccountEvents.Action action,
            long organizationId,
            long accountId,
            SignedIn by,
            String detail)
            throws SQLException {
        sessions.endAll(connection, accountId, 0);
        events.write(connection, action, accountId, by.accountId(), organizationId, detail);
        return true;
    }

    /** A person sets a password of their own: only the session in which they do it goes on. */
    void choosePassword(SignedIn signedIn, String password) {
        String hash = passwords.hash(password);
        admin.inTransaction(connection -> {
            passwords.set(connection, signedIn.accountId(), hash);
            sessions.endAll(connection, signedIn.accountId(), signedIn.sessionId());
            events.own(connection, AccountEvents.Action.PASSWORD_CHANGED, signedIn.accountId(), "");
            return true;
        });
    }

    /** A person gives up their own second factor, to set up another at once. */
    void replaceSecondFactor(SignedIn signedIn) {
        admin.inTransaction(connection -> {
            secondFactor.forget(connection, signedIn.accountId());
            sessions.endAll(connection, signedIn.accountId(), signedIn.sessionId());
            events.own(connection, AccountEvents.Action.SECOND_FACTOR_RESET, signedIn.accountId(), "");
            return true;
        });
    }
}
