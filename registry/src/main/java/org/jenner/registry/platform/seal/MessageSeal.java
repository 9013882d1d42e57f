package org.jenner.registry.platform.seal;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.DataFormatException;
import org.jenner.registry.platform.database.Database;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.fault.Fault;
import org.jenner.registry.platform.fault.FaultException;
import org.jspecify.annotations.Nullable;

/**
 * Seals the text of messages of one environment: compressed, then encrypted with the data key of the month, which is
 * itself kept encrypted under the master key. Wiping a month's key makes that month's texts unreadable everywhere,
 * backups included.
 */
public final class MessageSeal {
    private static final String INSERT = """
            insert into data_key (environment, month, wrapped)
            values (?, ?, ?)
            on conflict (environment, month) do nothing
            """;
    private static final String BY_MONTH =
            "select data_key_id, environment, month, wrapped from data_key where environment = ? and month = ?";
    private static final String BY_ID =
            "select data_key_id, environment, month, wrapped from data_key where environment = ? and data_key_id = ?";

    private final Database admin;
    private final Environment environment;
    private final Clock clock;
    private final byte[] wrappingKey;
    // Keys never change once made, so keeping them needs no version.
    private final Map<Integer, DataKey> byId = new ConcurrentHashMap<>();
    private final Map<LocalDate, DataKey> byMonth = new ConcurrentHashMap<>();

    /**
     * @param admin the shared part of the database, which holds {@code data_key}
     */
    public MessageSeal(MasterKey master, Database admin, Environment environment, Clock clock) {
        this.wrappingKey = master.derived("data key");
        this.admin = admin;
        this.environment = environment;
        this.clock = clock;
    }

    @SuppressWarnings("ArrayRecordComponent") // a key, never compared
    private record DataKey(int id, LocalDate month, byte[] key) {}

    public Sealed seal(byte[] plain) {
        DataKey key = current();
        return new Sealed(key.id(), AesGcm.encrypt(key.key(), environment.word(), Deflated.deflate(plain)));
    }

    /**
     * @throws FaultException when the bytes were changed, or belong to another environment or master key
     */
    public byte[] open(Sealed sealed) {
        DataKey key = known(sealed.dataKeyId());
        try {
            return Deflated.inflate(AesGcm.decrypt(key.key(), environment.word(), sealed.bytes()));
        } catch (DataFormatException broken) {
            throw new FaultException(Fault.INTERNAL, "sealed bytes do not unpack: data key " + key.id(), broken);
        }
    }

    private DataKey current() {
        LocalDate month = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).withDayOfMonth(1);
        DataKey key = byMonth.get(month);
        return key != null ? key : remember(admin.inTransaction(connection -> made(connection, month)));
    }

    private DataKey known(int id) {
        DataKey key = byId.get(id);
        return key != null ? key : remember(admin.reading(connection -> read(connection, BY_ID, id)));
    }

    private DataKey remember(@Nullable DataKey key) {
        if (key == null) {
            throw new FaultException(Fault.INTERNAL, "no such data key in environment " + environment.word());
        }
        byId.put(key.id(), key);
        byMonth.put(key.month(), key);
        return key;
    }

    private @Nullable DataKey made(Connection connection, LocalDate month) throws SQLException {
        DataKey there = read(connection, BY_MONTH, month);
        if (there != null) {
            return there;
        }
        byte[] key = new byte[AesGcm.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, environment.word());
            insert.setObject(2, month);
            insert.setBytes(3, AesGcm.encrypt(wrappingKey, context(month), key));
            insert.executeUpdate();
        }
        // Another process may have been first; what is stored counts.
        return read(connection, BY_MONTH, month);
    }

    private @Nullable DataKey read(Connection connection, String sql, Object which) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, environment.word());
            query.setObject(2, which);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                LocalDate month = row.getObject("month", LocalDate.class);
                return new DataKey(
                        row.getInt("data_key_id"),
                        month,
                        AesGcm.decrypt(wrappingKey, context(month), row.getBytes("wrapped")));
            }
        }
    }

    private String context(LocalDate month) {
        return "data key " + environment.word() + " " + month;
    }
}
