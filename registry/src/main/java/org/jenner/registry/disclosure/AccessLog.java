package org.jenner.registry.disclosure;

import java.time.Instant;
import org.jenner.registry.platform.database.BatchStatement;
import org.jenner.registry.platform.database.WriteBatch;
import org.jspecify.annotations.Nullable;

/** The rows that tell who saw whose record, and what for. */
final class AccessLog {

    private static final BatchStatement INSERT =
            new BatchStatement("""
            insert into access_log
                (id, accessed_at, person_id, organization_id, interface_id, message_id, purpose, manifest)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
            """, "int8", "timestamptz", "int8", "int8", "int8", "int8", "text", "jsonb");

    private AccessLog() {}

    /** Adds the row of one disclosed person. */
    static void add(
            WriteBatch batch,
            long id,
            Instant at,
            long person,
            Viewer viewer,
            @Nullable Long message,
            Manifest manifest) {
        batch.add(
                INSERT,
                id,
                at,
                person,
                viewer.organization(),
                viewer.interfaceId(),
                message,
                viewer.purpose().code(),
                manifest.json());
    }
}
