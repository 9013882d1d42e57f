package org.jenner.registry.directory.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jspecify.annotations.Nullable;

/** Writes down who did what to whose account, in the transaction that did it. */
final class AccountEvents {
    private final JurisdictionClock clock;

    AccountEvents(JurisdictionClock clock) {
        this.clock = clock;
    }

    /** What happened; the word stands in the table. */
    enum Action {
        SIGNED_IN,
        REFUSED,
        SIGNED_OUT,
        SESSION_ENDED,
        PASSWORD_CHANGED,
        SECOND_FACTOR_SET,
        SECOND_FACTOR_RESET,
        RECOVERY_CODE_USED,
        RECOVERY_CODES_MADE,
        INVITED,
        ROLES_CHANGED,
        DEACTIVATED,
        REACTIVATED,
        ONE_TIME_PASSWORD_GIVEN
    }

    /**
     * @param by who did it; null: the registry itself
     * @param detail role names or an address; no secrets
     */
    void write(
            Connection connection,
            Action action,
            long accountId,
            @Nullable Long by,
            @Nullable Long organizationId,
            String detail)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into account_event (happened_at, account_id, by_account_id, organization_id, action, detail)
                values (?, ?, ?, ?, ?, ?)
                """)) {
            insert.setObject(1, Sessions.utc(clock.now()));
            insert.setLong(2, accountId);
            insert.setObject(3, by, Types.BIGINT);
            insert.setObject(4, organizationId, Types.BIGINT);
            insert.setString(5, action.name());
            insert.setString(6, detail);
            insert.executeUpdate();
        }
    }

    /** Something that people did to their own account. */
    void own(Connection connection, Action action, long accountId, String detail) throws SQLException {
        write(connection, action, accountId, accountId, null, detail);
    }
}
