package org.jenner.registry.disclosure;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jenner.registry.platform.database.BatchStatement;
import org.jenner.registry.platform.database.WriteBatch;
import org.jspecify.annotations.Nullable;

/** The rows that tell who saw whose record, and what for. */
final class AccessLog {

    private static final BatchStatement INSERT =
            new BatchStatement("""
            insert into access_log
                (id, accessed_at, person_id, organization_id, interface_id, account_id, message_id, purpose, manifest)
            select t.id, t.accessed_at, t.person_id, t.organization_id, t.interface_id, t.account_id, t.message_id,
                   t.purpose, t.manifest::json
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                   as t(id, accessed_at, person_id, organization_id, interface_id, account_id, message_id, purpose,
                        manifest)
            """, "int8", "timestamptz", "int8", "int8", "int8", "int8", "int8", "text", "text");

    private AccessLog() {}

    /**
     * Adds the row of one disclosed person.
     *
     * @param person null when a message was shown of which nobody knows whom it is about
     */
    static void add(
            WriteBatch batch,
            long id,
            Instant at,
            @Nullable Long person,
            Viewer viewer,
            @Nullable Long message,
            Manifest manifest) {
        batch.add(
                INSERT,
                id,
                at.atOffset(ZoneOffset.UTC),
                person,
                viewer.organization(),
                viewer.interfaceId(),
                viewer.account(),
                message,
                viewer.purpose().code(),
                manifest.json());
    }
}
