package org.jenner.registry.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jenner.registry.platform.database.Database;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.fault.Fault;
import org.jenner.registry.platform.fault.FaultException;
import org.jenner.registry.platform.seal.InterfaceSecrets;

/** Writes new organizations, source systems, interfaces and credentials. */
public final class Enrollment {
    private final Database admin;
    private final InterfaceSecrets secrets;

    public Enrollment(Database admin, InterfaceSecrets secrets) {
        this.admin = admin;
        this.secrets = secrets;
    }

    /** A credential with its secret, which nobody can read again later. */
    public record Issued(String userid, String password, String facilityId) {

        @Override
        public String toString() {
            return "Issued[" + userid + "]";
        }
    }

    public long organization(String name) {
        return admin.inTransaction(connection ->
                inserted(connection, "insert into organization (name) values (?) returning organization_id", name));
    }

    /** From this day an organization's production data are shared. */
    public void goLive(long organizationId, LocalDate day) {
        admin.inTransaction(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update organization set go_live_on = ? where organization_id = ?")) {
                update.setObject(1, day);
                update.setLong(2, organizationId);
                return update.executeUpdate();
            }
        });
    }

    public long sourceSystem(long organizationId, String name) {
        return admin.inTransaction(connection -> inserted(
                connection,
                "insert into source_system (organization_id, name) values (?, ?) returning source_system_id",
                organizationId,
                name));
    }

    /**
     * @param name the interface's name within the organization
     */
    public long submittingInterface(long organizationId, long sourceSystemId, String name) {
        return admin.inTransaction(connection -> inserted(
                connection,
                "insert into interface (organization_id, source_system_id, name) values (?, ?, ?) returning interface_id",
                organizationId,
                sourceSystemId,
                name));
    }

    /**
     * A new credential of an interface for one environment.
     *
     * @param userid not yet in use in any environment
     * @param example made for trying out; a production start refuses to run while it is valid
     */
    public Issued credential(
            long interfaceId, Environment environment, String userid, String facilityId, boolean example) {
        admin.inTransaction(
                connection -> inserted(connection, """
                insert into credential (interface_id, environment, userid, facility_id, example)
                values (?, ?, ?, ?, ?) returning credential_id
                """, interfaceId, environment.word(), userid, facilityId, example));
        return newSecret(userid);
    }

    /** Gives a credential another secret; those it had end at once. */
    public Issued newSecret(String userid) {
        String password = secrets.generate();
        return admin.inTransaction(connection -> {
            try (PreparedStatement revoke = connection.prepareStatement("""
                    update credential_secret set revoked_at = now()
                     where revoked_at is null
                       and credential_id = (select credential_id from credential where userid = ?)
                    """)) {
                revoke.setString(1, userid);
                revoke.executeUpdate();
            }
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
        });
    }

    /** Ends a credential; the next attempt with it is refused. */
    public void revoke(String userid) {
        admin.inTransaction(connection -> {
            try (PreparedStatement revoke = connection.prepareStatement(
                    "update credential set revoked_at = now() where userid = ? and revoked_at is null")) {
                revoke.setString(1, userid);
                return revoke.executeUpdate();
            }
        });
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
