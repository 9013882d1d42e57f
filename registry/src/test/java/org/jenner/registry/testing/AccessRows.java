package org.jenner.registry.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.seal.PublicNumbers;

/** The rows of all access logs that are new since the last look. */
final class AccessRows {

    /** A person's number is that of the source that founded it, and that source keeps the registry number for good. */
    private static final String ROWS = """
            select '%1$s', a.id, a.message_id, p.registry_number
              from %1$s.access_log a
              left join %1$s.patient_source p on p.id = a.person_id
             where a.manifest ->> 'view' not in ('EXISTENCE', 'MESSAGE')
            """;

    private final RegistryDatabase database;
    private final PublicNumbers numbers;
    private final Set<String> seen = new HashSet<>();

    AccessRows(RegistryDatabase database, PublicNumbers numbers) {
        this.database = database;
        this.numbers = numbers;
    }

    /** Those added since this was last called, in order. */
    List<Traffic.Named> added() throws SQLException {
        String rows = Arrays.stream(Environment.values())
                .map(environment -> ROWS.formatted(environment.word()))
                .collect(Collectors.joining(" union all "));
        List<Traffic.Named> added = new ArrayList<>();
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(rows)) {
            while (row.next()) {
                if (seen.add(row.getString(1) + " " + row.getLong(2))) {
                    Environment environment =
                            Environment.ofWord(row.getString(1)).orElseThrow();
                    added.add(new Traffic.Named(message(environment, row), String.valueOf(row.getString(4))));
                }
            }
        }
        Collections.sort(added);
        return added;
    }

    /** MSH-10 of the answer; {@code null} in letters for a look at a page. */
    private String message(Environment environment, ResultSet row) throws SQLException {
        long message = row.getLong(3);
        return row.wasNull() ? "null" : numbers.of(environment, PublicNumbers.Kind.MESSAGE, message);
    }
}
