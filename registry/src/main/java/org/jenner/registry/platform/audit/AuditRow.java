package org.jenner.registry.platform.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.jenner.registry.platform.database.BatchStatement;
import org.jenner.registry.platform.database.WriteBatch;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One row of an environment's table {@code audit}: who did what, when.
 *
 * @param id a number of the environment's record
 * @param actor {@code interface 7}, {@code account 7}, or {@code operator NAME}: a user of the operating system at the
 *     registry's machine
 * @param action a word in capitals, such as {@code SUBMIT}
 * @param subject what it was done to, by its number; empty for nothing in particular
 * @param message the stored message that it was done by or to
 * @param detail counts, never names
 */
public record AuditRow(
        long id,
        Instant at,
        String actor,
        String action,
        String subject,
        @Nullable Long message,
        Map<String, Integer> detail) {

    private static final BatchStatement INSERT =
            new BatchStatement("""
            insert into audit (id, happened_at, actor, action, subject, message_id, detail)
            select a.id, a.happened_at, a.actor, a.action, a.subject, a.message_id, a.detail::jsonb
              from unnest(?, ?, ?, ?, ?, ?, ?) as a(id, happened_at, actor, action, subject, message_id, detail)
            """, "int8", "timestamptz", "text", "text", "text", "int8", "text");

    private static final JsonMapper JSON = JsonMapper.shared();

    public AuditRow {
        detail = Map.copyOf(detail);
    }

    /** Adds it to what a transaction writes. */
    public void add(WriteBatch batch) {
        batch.add(
                INSERT,
                id,
                at.atOffset(ZoneOffset.UTC),
                actor,
                action,
                subject,
                message,
                JSON.writeValueAsString(new TreeMap<>(detail)));
    }
}
