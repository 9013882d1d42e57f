package org.jenner.bench.fill;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The messages that the filled people would have come by, as large as real ones, so that tables and indexes of messages have
 * the size that they have in a state. Their texts cannot be read.
 */
public final class FilledMessages {
    private static final List<String> SQL = List.of("""
            insert into message (id, received_at, source_system_id, interface_id, organization_id, control_id, message_type,
                   asserted_at, disposition, acknowledgment, person_id, sealed_text)
            select v.message_id, v.recorded_at, s.source_system_id, 0, v.organization_id, 'FILL-' || v.message_id,
                   'VXU^V04^VXU_V04', v.asserted_at, 'STORED', 'AA', s.person_id,
                   decode(repeat(md5(v.message_id::text), 50), 'hex')
              from patient_source_version v join patient_source s on s.id = v.patient_source_id
            """, """
            insert into message_key (source_system_id, control_id, body_hash, message_id, complete, answer)
            select source_system_id, control_id, sha256(convert_to(control_id, 'UTF8')), id, true,
                   decode(repeat(md5(control_id), 10), 'hex')
              from message
            """, "vacuum analyze");

    private FilledMessages() {}

    /** Adds them, and lets the planner know what the tables hold. */
    public static void add(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("set synchronous_commit = off");
            for (String sql : SQL) {
                statement.execute(sql);
            }
        }
    }
}
