package org.jenner.registry.reference.jurisdiction;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jenner.registry.platform.database.Database;
import org.jenner.registry.platform.fault.StartRefusedException;
import org.jenner.registry.platform.seal.MasterKey;

/** What a database remembers of itself: the jurisdiction it holds and the master key it is sealed with. */
public final class RegistryIdentity {

    private RegistryIdentity() {}

    /**
     * Writes both into a new database; refuses one that has another jurisdiction or key.
     *
     * @throws StartRefusedException for data of another jurisdiction or sealed with another key
     */
    public static void claim(Database admin, Jurisdiction jurisdiction, MasterKey key) {
        admin.inTransaction(connection -> {
            insert(connection, jurisdiction, key);
            try (PreparedStatement query = connection.prepareStatement("select jurisdiction, key_check from registry");
                    ResultSet row = query.executeQuery()) {
                row.next();
                String there = row.getString("jurisdiction");
                if (!there.equals(jurisdiction.name())) {
                    throw new StartRefusedException("this data is of jurisdiction '" + there + "': start with"
                            + " --jurisdiction " + there + ", or choose another --data");
                }
                if (!MessageDigest.isEqual(key.check(), row.getBytes("key_check"))) {
                    throw new StartRefusedException("this data is sealed with another master key: restore the key file,"
                            + " or name it by JENNER_KEY_FILE");
                }
            }
            return true;
        });
    }

    /**
     * The jurisdiction that the database holds.
     *
     * @throws StartRefusedException when no registry was started on it yet
     */
    public static String jurisdiction(Database admin) {
        return admin.reading(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select jurisdiction from registry");
                    ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new StartRefusedException("no registry was started on this data yet: run ./jenner start");
                }
                return row.getString("jurisdiction");
            }
        });
    }

    private static void insert(Connection connection, Jurisdiction jurisdiction, MasterKey key) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into registry (jurisdiction, key_check) values (?, ?) on conflict do nothing")) {
            insert.setString(1, jurisdiction.name());
            insert.setBytes(2, key.check());
            insert.executeUpdate();
        }
    }
}
