package org.jenner.registry.exchange.receipt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jenner.registry.exchange.message.Disposition;

/**
 * One line of a list of messages: no patient data.
 *
 * @param errors how many problems lost something
 * @param warnings how many did not
 */
public record MessageSummary(
        long id,
        Instant receivedAt,
        long sourceSystem,
        long interfaceId,
        long organization,
        String controlId,
        String type,
        Disposition disposition,
        String acknowledgment,
        int errors,
        int warnings) {

    /** The columns that {@link #read} wants, of a message {@code m}. */
    static final String COLUMNS = """
            m.id, m.received_at, m.source_system_id, m.interface_id, m.organization_id, m.control_id, m.message_type,
            m.disposition, m.acknowledgment,
            jsonb_array_length(jsonb_path_query_array(m.problems, '$[*] ? (@.severity == "E")')) as errors,
            jsonb_array_length(m.problems) as problems
            """;

    static MessageSummary read(ResultSet row) throws SQLException {
        int errors = row.getInt("errors");
        return new MessageSummary(
                row.getLong("id"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getLong("source_system_id"),
                row.getLong("interface_id"),
                row.getLong("organization_id"),
                row.getString("control_id"),
                row.getString("message_type"),
                Disposition.valueOf(row.getString("disposition")),
                row.getString("acknowledgment"),
                errors,
                row.getInt("problems") - errors);
    }
}
