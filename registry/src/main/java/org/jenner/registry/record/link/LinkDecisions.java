package org.jenner.registry.record.link;

import java.util.Set;
import org.jenner.matching.person.PersonMatch.Evidence;
import org.jenner.registry.platform.database.BatchStatement;
import org.jenner.registry.platform.database.WriteBatch;
import tools.jackson.databind.json.JsonMapper;

/** Writes down every decision on whose source a source is: append-only, with its evidence. */
public final class LinkDecisions {

    private static final BatchStatement INSERT =
            new BatchStatement("""
            insert into link_decision (id, decided_at, patient_source_id, person_id, decision, message_id, evidence)
            select id, now(), source, person, decision, message, evidence::jsonb
              from unnest(?, ?, ?, ?, ?, ?) as t(id, source, person, decision, message, evidence)
            """, "int8", "int8", "int8", "text", "int8", "text");

    private static final String NO_EVIDENCE = "[]";

    private LinkDecisions() {}

    /** Nobody in the registry fits: the source founds a person. */
    public static void founded(long id, long source, long person, long message, WriteBatch batch) {
        batch.add(INSERT, id, source, person, "FOUNDED", message, NO_EVIDENCE);
    }

    /** The source was found to speak of a person whom others reported. */
    public static void joined(
            long id, long source, long person, Set<Evidence> evidence, long message, WriteBatch batch) {
        batch.add(
                INSERT,
                id,
                source,
                person,
                "JOINED",
                message,
                JsonMapper.shared().writeValueAsString(evidence));
    }

    /** The identifier stood for somebody else: linked to nobody until staff have looked at it. */
    public static void held(long id, long source, long message, WriteBatch batch) {
        batch.add(INSERT, id, source, null, "HELD", message, NO_EVIDENCE);
    }
}
