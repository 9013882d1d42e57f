package org.jenner.registry.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import org.jenner.registry.platform.database.Database;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.fault.Fault;
import org.jenner.registry.platform.fault.FaultException;
import org.jenner.registry.platform.seal.InterfaceSecrets;
import org.jspecify.annotations.Nullable;

/**
 * Writes new organizations, source systems, interfaces, credentials and facilities. Every change leaves a row that tells who
 * made it.
 */
public final class Enrollment {
    private static final String EVENT = """
            insert into directory_event (account_id, organization_id, action, subject) values (?, ?, ?, ?)
            """;
    private static final String END_SECRETS = """
            update credential_secret s
               set revoked_at = now()
              from credential c
             where c.credential_id = s.credential_id
               and c.userid = ?
               and s.revoked_at is null
            """;
    private static final String KEEP_NEWEST = """
               and s.credential_secret_id <> (select max(credential_secret_id)
                                                from credential_secret
                                               where credential_id = s.credential_id and revoked_at is null)
            """;

    private final Database admin;
    private final InterfaceSecrets secrets;
    private final @Nullable Long account;

    /** As the program itself, at a start or by a command. */
    public Enrollment(Database admin, InterfaceSecrets secrets) {
        this(admin, secrets, null);
    }

    private Enrollment(Database admin, InterfaceSecrets secrets, @Nullable Long account) {
        this.admin = admin;
        this.secrets = secrets;
        this.account = account;
    }

    /** The same, done by a person. */
    public Enrollment by(long personsAccount) {
        return new Enrollment(admin, secrets, personsAccount);
    }

    /** A credential with its secret, which nobody can read again later. */
    public record Issued(String userid, String password, String facilityId) {

        @Override
        public String toString() {
            return "Issued[" + userid + "]";
        }
    }

    public long organization(String name) {
        return admin.inTransaction(connection -> {
            long organization =
                    inserted(connection, "insert into organization (name) values (?) returning organization_id", name);
            note(connection, organization, "ORGANIZATION_ADDED", name);
            return organization;
        });
    }

    /** From this day an organization's production data are shared. */
    public void goLive(long organizationId, LocalDate day) {
        admin.inTransaction(connection -> {
            int changed = updated(
                    connection,
                    "update organization set go_live_on = ? where organization_id = ?",
                    day,
                    organizationId);
            note(connection, organizationId, "GO_LIVE_SET", day.toString());
            return changed;
        });
    }

    public long sourceSystem(long organizationId, String name) {
        return admin.inTransaction(connection -> {
            long system = inserted(
                    connection,
                    "insert into source_system (organization_id, name) values (?, ?) returning source_system_id",
                    organizationId,
                    name);
            note(connection, organizationId, "SOURCE_SYSTEM_ADDED", name);
            return system;
        });
    }

    /**
     * @param name the interface's name within the organization
     */
    public long submittingInterface(long organizationId, long sourceSystemId, String name) {
        return admin.inTransaction(connection -> {
            long added = inserted(
                    connection,
                    "insert into interface (organization_id, source_system_id, name) values (?, ?, ?) returning interface_id",
                    organizationId,
                    sourceSystemId,
                    name);
            note(connection, organizationId, "INTERFACE_ADDED", name);
            return added;
        });
    }

    /**
     * Sets what an interface has otherwise than others; doors know it with the next message.
     *
     * @param word one of the switch's words; empty: no longer otherwise
     */
    public void set(long interfaceId, InterfaceSwitch what, String word) {
        admin.inTransaction(connection -> {
            int changed = word.isEmpty()
                    ? updated(
                            connection,
                            "update interface set switches = switches - ? where interface_id = ?",
                            what.key(),
                            interfaceId)
                    : updated(
                            connection,
                            "update interface set switches = switches || jsonb_build_object(?::text, ?::text)"
                                    + " where interface_id = ?",
                            what.key(),
                            word,
                            interfaceId);
            String action = what.name() + "_" + (word.isEmpty() ? "USUAL" : word.toUpperCase(Locale.ROOT));
            updated(connection, """
                    insert into directory_event (account_id, organization_id, action, subject)
                    select ?, organization_id, ?, name from interface where interface_id = ?
                    """, account, action, interfaceId);
            return changed;
        });
    }

    /**
     * Lists a place at which the organization gives vaccinations; held messages may name it.
     *
     * @param code as its systems send it in RXA-11.4, not listed yet
     */
    public long facility(long organizationId, String code, String name) {
        return admin.inTransaction(connection -> {
            long added = inserted(
                    connection,
                    "insert into facility (organization_id, code, name) values (?, ?, ?) returning facility_id",
                    organizationId,
                    code,
                    name);
            note(connection, organizationId, "FACILITY_ADDED", code);
            return added;
        });
    }

    /** From this day on nothing was given there any more. */
    public void close(Facility facility, LocalDate day) {
        admin.inTransaction(connection -> {
            int changed = updated(
                    connection, "update facility set closed_on = ? where facility_id = ?", day, facility.facilityId());
            note(connection, facility.organizationId(), "FACILITY_CLOSED", facility.code() + ", " + day);
            return changed;
        });
    }

    /** It is open, or was never closed. */
    public void reopen(Facility facility) {
        admin.inTransaction(connection -> {
            int changed = updated(
                    connection, "update facility set closed_on = null where facility_id = ?", facility.facilityId());
            note(connection, facility.organizationId(), "FACILITY_REOPENED", facility.code());
            return changed;
        });
    }

    /**
     * A new credential of an interface for one environment.
     *
     * @param userid not yet in use in any environment
     * @param example made for trying out; a production start refuses to run while it is valid
     */
    public Issued credential(
            long interfaceId, Environment environment, String userid, String facilityId, boolean example) {
        return admin.inTransaction(connection -> {
            inserted(connection, """
                    insert into credential (interface_id, environment, userid, facility_id, example)
                    values (?, ?, ?, ?, ?) returning credential_id
                    """, interfaceId, environment.word(), userid, facilityId, example);
            noteCredential(connection, userid, "CREDENTIAL_MADE");
            return secret(connection, userid);
        });
    }

    /** Gives a credential another secret; those it had end at once. */
    public Issued newSecret(String userid) {
        return admin.inTransaction(connection -> {
            updated(connection, END_SECRETS, userid);
            noteCredential(connection, userid, "SECRET_REPLACED");
            return secret(connection, userid);
        });
    }

    /** Gives a credential a second secret; the one it had stays valid until the older ones are ended. */
    public Issued addSecret(String userid) {
        return admin.inTransaction(connection -> {
            updated(connection, END_SECRETS + KEEP_NEWEST, userid);
            noteCredential(connection, userid, "SECRET_ADDED");
            return secret(connection, userid);
        });
    }

    /** Ends all secrets of a credential but the newest. */
    public void endOlderSecrets(String userid) {
        admin.inTransaction(connection -> {
            int ended = updated(connection, END_SECRETS + KEEP_NEWEST, userid);
            noteCredential(connection, userid, "OLDER_SECRETS_ENDED");
            return ended;
        });
    }

    /** Ends a credential; the next attempt with it is refused. */
    public void revoke(String userid) {
        admin.inTransaction(connection -> {
            int revoked = updated(
                    connection,
                    "update credential set revoked_at = now() where userid = ? and revoked_at is null",
                    userid);
            noteCredential(connection, userid, "CREDENTIAL_REVOKED");
            return revoked;
        });
    }

    private Issued secret(Connection connection, String userid) throws SQLException {
        String password = secrets.generate();
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into credential_secret (credential_id, secret_hmac)
                select credential_id, ? from credential where userid = ?
                returning (select facility_id from credential where userid = ?)
                """)) {
            insert.setBytes(1, secrets.hash(userid, password));
            insert.setString(2, userid);
            insert.setString(3, userid);
            try (ResultSet row = insert.executeQuery()) {
                if (!row.next()) {
                    throw new FaultException(Fault.INTERNAL, "no credential for the new secret");
                }
                return new Issued(userid, password, row.getString(1));
            }
        }
    }

    private void note(Connection connection, long organization, String action, String subject) throws SQLException {
        updated(connection, EVENT, account, organization, action, subject);
    }

    private void noteCredential(Connection connection, String userid, String action) throws SQLException {
        updated(connection, """
                insert into directory_event (account_id, organization_id, action, subject)
                select ?, i.organization_id, ?, c.userid
                  from credential c
                  join interface i using (interface_id)
                 where c.userid = ?
                """, account, action, userid);
    }

    private static int updated(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                if (values[index] == null) {
                    update.setNull(index + 1, java.sql.Types.BIGINT);
                } else {
                    update.setObject(index + 1, values[index]);
                }
            }
            return update.executeUpdate();
        }
    }

    private static long inserted(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                insert.setObject(index + 1, values[index]);
            }
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
