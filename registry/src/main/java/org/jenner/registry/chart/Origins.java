package org.jenner.registry.chart;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jenner.registry.record.source.DoseSource;
import org.jspecify.annotations.Nullable;

/** Which stored message brought the statement that holds of each dose source. Numbers only, no patient data. */
record Origins(Map<Long, Origin> bySource) {

    private static final String SQL = """
            select v.dose_source_id, m.id as message_id, m.interface_id, m.organization_id
              from unnest(?::bigint[], ?::int[]) as asked(id, version)
              join dose_source_version v on v.dose_source_id = asked.id and v.version = asked.version
              join message m on m.id = v.message_id
            """;

    Origins {
        bySource = Map.copyOf(bySource);
    }

    /** One message. */
    record Origin(long message, long interfaceId, long organization) {}

    static Origins read(Connection connection, List<DoseSource> sources) throws SQLException {
        Map<Long, Origin> bySource = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(SQL)) {
            Array ids = connection.createArrayOf(
                    "int8", sources.stream().map(DoseSource::id).toArray());
            Array versions = connection.createArrayOf(
                    "int4", sources.stream().map(DoseSource::version).toArray());
            query.setArray(1, ids);
            query.setArray(2, versions);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    bySource.put(
                            row.getLong("dose_source_id"),
                            new Origin(
                                    row.getLong("message_id"),
                                    row.getLong("interface_id"),
                                    row.getLong("organization_id")));
                }
            }
        }
        return new Origins(bySource);
    }

    @Nullable
    Origin of(DoseSource source) {
        return bySource.get(source.id());
    }
}
