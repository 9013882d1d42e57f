package org.jenner.registry.record.source;

import org.jenner.registry.platform.database.BatchStatement;

/** The statements that write sources: nothing is overwritten but the pointer to what holds now. */
final class SourceTables {

    static final BatchStatement INSERT_PATIENT = new BatchStatement(
            """
            insert into patient_source (id, source_system_id, organization_id, partition, assigning_authority, identifier,
                   episode, registry_number, person_id, name_birth_key, birth_date, family_name, given_name,
                   versions, asserted_at, content)
            select id, system, organization, partition, authority, identifier, episode, number, person, key, birth,
                   family, given, 1,
                   asserted, content::json
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as t(id, system, organization, partition, authority,
                   identifier, episode, number, person, key, birth, family, given, asserted, content)
            """,
            "int8",
            "int8",
            "int8",
            "int8",
            "text",
            "text",
            "int4",
            "text",
            "int8",
            "int8",
            "date",
            "text",
            "text",
            "timestamptz",
            "text");

    static final BatchStatement UPDATE_PATIENT =
            new BatchStatement("""
            update patient_source s
               set organization_id = t.organization, name_birth_key = t.key, birth_date = t.birth,
                   family_name = t.family, given_name = t.given, versions = t.versions,
                   asserted_at = t.asserted, content = t.content::json
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) as t(id, organization, key, birth, family, given, versions, asserted, content)
             where s.id = t.id
            """, "int8", "int8", "int8", "date", "text", "text", "int4", "timestamptz", "text");

    static final BatchStatement INSERT_PATIENT_VERSION =
            new BatchStatement("""
            insert into patient_source_version
                   (patient_source_id, version, message_id, organization_id, asserted_at, recorded_at, content)
            select source, version, message, organization, asserted, now(), content::json
              from unnest(?, ?, ?, ?, ?, ?) as t(source, version, message, organization, asserted, content)
            """, "int8", "int4", "int8", "int8", "timestamptz", "text");

    static final BatchStatement RELINK = new BatchStatement("""
            update patient_source s set person_id = t.person from unnest(?, ?) as t(id, person) where s.id = t.id
            """, "int8", "int8");

    static final BatchStatement INSERT_DOSE = new BatchStatement("""
            insert into dose_source (id, patient_source_id, key, version, versions, asserted_at)
            select id, source, key, 1, 1, asserted from unnest(?, ?, ?, ?) as t(id, source, key, asserted)
            """, "int8", "int8", "text", "timestamptz");

    static final BatchStatement UPDATE_DOSE = new BatchStatement("""
            update dose_source s set version = t.version, versions = t.versions, asserted_at = t.asserted
              from unnest(?, ?, ?, ?) as t(id, version, versions, asserted)
             where s.id = t.id
            """, "int8", "int4", "int4", "timestamptz");

    static final BatchStatement INSERT_DOSE_VERSION =
            new BatchStatement("""
            insert into dose_source_version
                   (dose_source_id, version, message_id, organization_id, asserted_at, recorded_at, content)
            select source, version, message, organization, asserted, now(), content::json
              from unnest(?, ?, ?, ?, ?, ?) as t(source, version, message, organization, asserted, content)
            """, "int8", "int4", "int8", "int8", "timestamptz", "text");

    private SourceTables() {}
}
