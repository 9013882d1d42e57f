package org.jenner.registry.directory.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jenner.registry.platform.database.Database;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;

/**
 * The person who can invite all others. As long as nobody who administers the registry has ever signed in, each start gives
 * them a new one-time password.
 */
public final class FirstAdministrator {
    private static final String USER_NAME = "administrator";
    private static final String ROLE = "registry-administrator";

    private final Database admin;
    private final Jurisdiction jurisdiction;
    private final Accounts accounts;
    private final Passwords passwords;

    FirstAdministrator(Database admin, Jurisdiction jurisdiction, Accounts accounts, Passwords passwords) {
        this.admin = admin;
        this.jurisdiction = jurisdiction;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** What to tell whoever started the registry. */
    public record Issued(String userName, String oneTimePassword) {

        /** Leaves the password out, so that no log can hold it. */
        @Override
        public String toString() {
            return "Issued[" + userName + "]";
        }
    }

    /**
     * @param environment where the administrator begins
     * @return empty when somebody can administer the registry already
     */
    public Optional<Issued> ensure(Environment environment) {
        long registry = admin.inTransaction(this::registry);
        List<User> administrators = accounts.users(registry).stream()
                .filter(user -> user.roles().contains(ROLE))
                .toList();
        if (administrators.stream().anyMatch(user -> user.isActive() && user.signedInAt() != null)) {
            return Optional.empty();
        }
        return Optional.of(administrators.stream()
                .filter(user -> user.userName().equals(USER_NAME))
                .findFirst()
                .map(this::again)
                .orElseGet(() -> first(registry, environment)));
    }

    private Issued first(long registry, Environment environment) {
        var invitation =
                new Accounts.Invitation(registry, USER_NAME, "Registry administrator", List.of(ROLE), environment);
        String password = accounts.invite(invitation, null).oneTimePassword();
        if (password == null) {
            throw new IllegalStateException("the account " + USER_NAME + " has lost its role");
        }
        return new Issued(USER_NAME, password);
    }

    private Issued again(User user) {
        String password = ReadableSecret.random();
        String hash = passwords.hash(password);
        return admin.inTransaction(connection -> {
            passwords.setOneTime(connection, user.accountId(), hash);
            return new Issued(USER_NAME, password);
        });
    }

    /** The organization that runs the registry, named as the jurisdiction names it. */
    private long registry(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into organization (name, runs_registry)
                select ?, true where not exists (select 1 from organization where runs_registry)
                on conflict do nothing
                """)) {
            insert.setString(1, jurisdiction.title());
            insert.executeUpdate();
        }
        try (PreparedStatement query =
                        connection.prepareStatement("select organization_id from organization where runs_registry");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
