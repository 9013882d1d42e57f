package org.jenner.registry.record.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jenner.registry.platform.database.BatchStatement;
import org.jenner.registry.platform.json.RecordJson;
import org.jenner.registry.record.source.ObservationStatement;

/** How observations are read and written: one row for each fact of a patient source, the newest word on it. */
public final class ObservationTable {

    /** Wants a {@code where} on the observation {@code s} or on its patient source {@code p}. */
    public static final String SELECT = """
            select s.id, s.patient_source_id, s.organization_id, s.content
              from patient_source p
              join observation s on s.patient_source_id = p.id
            """;

    public static final BatchStatement UPSERT =
            new BatchStatement("""
            insert into observation as o
                   (id, patient_source_id, organization_id, message_id, kind, value, asserted_at, content)
            select id, source, organization, message, kind, value, asserted, content::json
              from unnest(?, ?, ?, ?, ?, ?, ?, ?) as t(id, source, organization, message, kind, value, asserted, content)
                on conflict (patient_source_id, kind, value) do update
               set organization_id = excluded.organization_id, message_id = excluded.message_id,
                   asserted_at = excluded.asserted_at, content = excluded.content
             where o.asserted_at <= excluded.asserted_at
            """, "int8", "int8", "int8", "int8", "text", "text", "timestamptz", "text");

    private ObservationTable() {}

    public static Observation read(ResultSet row) throws SQLException {
        return new Observation(
                row.getLong("id"),
                row.getLong("patient_source_id"),
                row.getLong("organization_id"),
                RecordJson.read(row.getString("content"), ObservationStatement.class));
    }
}
