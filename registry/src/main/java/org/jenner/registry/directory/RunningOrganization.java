package org.jenner.registry.directory;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;
import org.jenner.registry.platform.database.Database;

/** The organization that runs the registry: the department itself. */
public final class RunningOrganization {

    private RunningOrganization() {}

    /** Its number; empty before the first start. */
    public static Optional<Long> of(Database admin) {
        return admin.reading(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                            "select organization_id from organization where runs_registry");
                    ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        });
    }
}
