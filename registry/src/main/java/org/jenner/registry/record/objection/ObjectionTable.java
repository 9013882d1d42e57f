package org.jenner.registry.record.objection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jenner.registry.platform.database.BatchStatement;

/** How objections are read and written: one open row for each kind and patient source. */
public final class ObjectionTable {

    /** Those in force; wants a further {@code and} on the objection {@code s} or on its patient source {@code p}. */
    public static final String SELECT_OPEN = """
            select s.id, s.patient_source_id, s.organization_id, s.kind, s.effective
              from patient_source p
              join objection s on s.patient_source_id = p.id
             where s.withdrawn_at is null
            """;

    /** No message withdraws an objection that stands; one that holds from an earlier day, or from the beginning, is stricter. */
    public static final BatchStatement INSERT =
            new BatchStatement("""
            insert into objection (id, patient_source_id, organization_id, message_id, kind, effective, asserted_at)
            select * from unnest(?, ?, ?, ?, ?, ?, ?) as t
                on conflict (patient_source_id, kind) where withdrawn_at is null do update
               set effective = excluded.effective
             where excluded.effective < objection.effective
                or (excluded.effective is null and objection.effective is not null)
            """, "int8", "int8", "int8", "int8", "text", "date", "timestamptz");

    private ObjectionTable() {}

    public static Objection read(ResultSet row) throws SQLException {
        return new Objection(
                row.getLong("id"),
                row.getLong("patient_source_id"),
                row.getLong("organization_id"),
                Objection.Kind.valueOf(row.getString("kind")),
                row.getObject("effective", LocalDate.class));
    }
}
