package org.jenner.registry.directory.account;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jenner.registry.platform.database.Database;
import org.jenner.registry.platform.database.Databases;
import org.springframework.stereotype.Component;

/** The names of people by their accounts, for lists of who did what. */
@Component
public final class AccountNames {
    private static final String SQL = "select account_id, full_name from account where account_id = any(?)";

    private final Database admin;

    AccountNames(Databases databases) {
        this.admin = databases.admin();
    }

    /** Those of the accounts that exist. */
    public Map<Long, String> of(Collection<Long> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        return admin.reading(connection -> {
            Map<Long, String> names = new HashMap<>();
            try (PreparedStatement query = connection.prepareStatement(SQL)) {
                query.setArray(1, connection.createArrayOf("int8", accounts.toArray()));
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        names.put(row.getLong(1), row.getString(2));
                    }
                }
            }
            return names;
        });
    }
}
