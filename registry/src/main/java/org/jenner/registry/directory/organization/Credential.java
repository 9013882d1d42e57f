package org.jenner.registry.directory.organization;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jenner.registry.platform.database.Environment;
import org.jspecify.annotations.Nullable;

/**
 * A credential as it is listed; its secrets nobody can read.
 *
 * @param example made for trying out
 * @param secrets those that are valid, the oldest first
 */
public record Credential(
        long id,
        long interfaceId,
        Environment environment,
        String userid,
        String facilityId,
        boolean example,
        Instant madeAt,
        @Nullable Instant revokedAt,
        List<Secret> secrets) {

    private static final String OF_ORGANIZATION = """
            select c.credential_id, c.interface_id, c.environment, c.userid, c.facility_id, c.example, c.created_at,
                   c.revoked_at, s.credential_secret_id, s.created_at as secret_at, s.last_used_at
              from interface i
              join credential c using (interface_id)
              left join credential_secret s on s.credential_id = c.credential_id and s.revoked_at is null
             where i.organization_id = ?
             order by c.revoked_at nulls first, c.environment, c.userid, s.credential_secret_id
            """;

    public Credential {
        secrets = List.copyOf(secrets);
    }

    /** A secret that is valid. */
    public record Secret(Instant madeAt, @Nullable Instant lastUsedAt) {}

    /** Does the credential open the door? */
    public boolean isValid() {
        return revokedAt == null;
    }

    /** Those of an organization, the valid ones first. */
    static List<Credential> ofOrganization(Connection connection, long organization) throws SQLException {
        Map<Long, Credential> credentials = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(OF_ORGANIZATION)) {
            query.setLong(1, organization);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Credential one = read(row);
                    credentials.merge(one.id(), one, Credential::with);
                }
            }
        }
        return List.copyOf(credentials.values());
    }

    private Credential with(Credential sameWithAnotherSecret) {
        List<Secret> all = new ArrayList<>(secrets);
        all.addAll(sameWithAnotherSecret.secrets());
        return new Credential(id, interfaceId, environment, userid, facilityId, example, madeAt, revokedAt, all);
    }

    private static Credential read(ResultSet row) throws SQLException {
        OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
        OffsetDateTime secret = row.getObject("secret_at", OffsetDateTime.class);
        OffsetDateTime used = row.getObject("last_used_at", OffsetDateTime.class);
        return new Credential(
                row.getLong("credential_id"),
                row.getLong("interface_id"),
                Environment.ofWord(row.getString("environment")).orElseThrow(),
                row.getString("userid"),
                row.getString("facility_id"),
                row.getBoolean("example"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                revoked == null ? null : revoked.toInstant(),
                secret == null
                        ? List.of()
                        : List.of(new Secret(secret.toInstant(), used == null ? null : used.toInstant())));
    }
}
