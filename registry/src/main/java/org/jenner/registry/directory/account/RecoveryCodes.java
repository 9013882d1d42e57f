package org.jenner.registry.directory.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.platform.seal.PersonalSecrets;

/** Codes for the day on which the phone is lost: ten at a time, shown once, each good once. */
final class RecoveryCodes {
    private static final int COUNT = 10;

    private final PersonalSecrets secrets;
    private final JurisdictionClock clock;

    RecoveryCodes(PersonalSecrets secrets, JurisdictionClock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Makes new ones; those before them end. */
    List<String> renew(Connection connection, long accountId) throws SQLException {
        forget(connection, accountId);
        List<String> codes =
                Stream.generate(ReadableSecret::random).limit(COUNT).toList();
        try (PreparedStatement insert =
                connection.prepareStatement("insert into recovery_code (account_id, code_hmac) values (?, ?)")) {
            for (String code : codes) {
                insert.setLong(1, accountId);
                insert.setBytes(2, hash(accountId, code));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return codes;
    }

    void forget(Connection connection, long accountId) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from recovery_code where account_id = ?")) {
            delete.setLong(1, accountId);
            delete.executeUpdate();
        }
    }

    /** Uses a code up; false when there is none such, or it was used before. */
    boolean use(Connection connection, long accountId, String typed) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update recovery_code set used_at = ? where account_id = ? and code_hmac = ? and used_at is null
                """)) {
            update.setObject(1, Sessions.utc(clock.now()));
            update.setLong(2, accountId);
            update.setBytes(3, hash(accountId, typed));
            return update.executeUpdate() == 1;
        }
    }

    /** How many are left. */
    int left(Connection connection, long accountId) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select count(*) from recovery_code where account_id = ? and used_at is null")) {
            query.setLong(1, accountId);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private byte[] hash(long accountId, String code) {
        return secrets.hash(accountId + " " + ReadableSecret.plain(code));
    }
}
