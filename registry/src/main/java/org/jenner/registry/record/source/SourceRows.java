package org.jenner.registry.record.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jenner.registry.platform.json.RecordJson;

/** How sources are read from the database: each statement wants a {@code where} on {@code s} or on its patient {@code p}. */
public final class SourceRows {

    public static final String PATIENTS = """
            select s.id, s.source_system_id, s.organization_id, s.partition, s.episode, s.registry_number, s.person_id,
                   s.versions, s.content, s.asserted_at
              from patient_source s
            """;
    public static final String DOSES = """
            select s.id, s.patient_source_id, s.key, p.source_system_id, v.organization_id, s.version, s.versions,
                   v.content, s.asserted_at
              from patient_source p
              join dose_source s on s.patient_source_id = p.id
              join dose_source_version v on v.dose_source_id = s.id and v.version = s.version
            """;

    private SourceRows() {}

    public static PatientSource patient(ResultSet row) throws SQLException {
        String number = row.getString("registry_number");
        long person = row.getLong("person_id");
        boolean held = row.wasNull();
        return new PatientSource(
                row.getLong("id"),
                row.getLong("source_system_id"),
                row.getLong("organization_id"),
                row.getLong("partition"),
                row.getInt("episode"),
                number == null ? null : new RegistryNumber(number),
                held ? null : person,
                row.getInt("versions"),
                RecordJson.read(row.getString("content"), PatientStatement.class),
                instant(row, "asserted_at"));
    }

    public static DoseSource dose(ResultSet row) throws SQLException {
        return new DoseSource(
                row.getLong("id"),
                row.getLong("patient_source_id"),
                row.getString("key"),
                row.getLong("source_system_id"),
                row.getLong("organization_id"),
                row.getInt("version"),
                row.getInt("versions"),
                RecordJson.read(row.getString("content"), DoseStatement.class),
                instant(row, "asserted_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
