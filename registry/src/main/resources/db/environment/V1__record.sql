-- The record of one environment. Sources are kept, the record is derived.
-- ${role} is the login of the environment; it may not change what is append-only.

-- One sequence for all numbers of the record: taken in blocks, so that a message needs no round trip for its numbers.
create sequence record_number increment by 1000;

-- Every message as it came, sealed (compressed and encrypted). One partition a month.
create table message (
    id               bigint      not null,
    received_at      timestamptz not null,
    source_system_id bigint      not null,
    interface_id     bigint      not null,
    organization_id  bigint      not null,
    control_id       text        not null,
    message_type     text        not null,
    asserted_at      timestamptz,
    -- What became of it: STORED, PARTLY_STORED, REFUSED, RESENT (an exact resend of same_as), ANSWERED (a query).
    disposition      text        not null,
    acknowledgment   text        not null,
    same_as          bigint,
    person_id        bigint,
    problems         jsonb       not null default '[]',
    -- The key of the month that sealed the text, a row of admin's data_key.
    data_key_id      int,
    sealed_text      bytea,
    primary key (id, received_at)
) partition by range (received_at);
create table message_default partition of message default;
create index message_by_sender on message (source_system_id, received_at);

-- Exactly once: what a source system sent under a control id, and how it was answered.
create table message_key (
    source_system_id bigint  not null,
    control_id       text    not null,
    body_hash        bytea   not null,
    message_id       bigint  not null,
    -- Only a message of which everything was stored is answered again without being processed again.
    complete         boolean not null,
    answer           bytea   not null,
    primary key (source_system_id, control_id, body_hash)
);

-- What one source system says about one of its patients.
create table patient_source (
    id                  bigint      primary key,
    source_system_id    bigint      not null,
    organization_id     bigint      not null,
    partition           bigint      not null,
    assigning_authority text        not null,
    identifier          text        not null,
    episode             int         not null,
    -- Given when the source founds a person; kept for good, an alias once the person was found to be another.
    registry_number     text        unique,
    -- Null while the source is held for review.
    person_id           bigint,
    -- Hash of name, birth date and partition, over which sources of one person find each other; null for placeholder names.
    name_birth_key      bigint,
    birth_date          date        not null,
    -- Normalized, for a search that forgives.
    family_name         text        not null,
    given_name          text        not null,
    -- How many statements are kept; the next one gets the next number.
    versions            int         not null,
    asserted_at         timestamptz not null,
    content             jsonb       not null,
    unique (source_system_id, assigning_authority, identifier, episode)
);
create index patient_source_by_person on patient_source (person_id);
create index patient_source_by_name_birth on patient_source (name_birth_key);
create index patient_source_by_birth_date on patient_source (birth_date, partition);

-- Every statement about a patient as it was made.
create table patient_source_version (
    patient_source_id bigint      not null,
    version           int         not null,
    message_id        bigint      not null,
    organization_id   bigint      not null,
    asserted_at       timestamptz not null,
    recorded_at       timestamptz not null,
    content           jsonb       not null,
    primary key (patient_source_id, version)
);

-- What one source system says about one vaccination event.
create table dose_source (
    id                bigint      primary key,
    patient_source_id bigint      not null,
    key               text        not null,
    -- The version that holds: the one asserted last.
    version           int         not null,
    versions          int         not null,
    asserted_at       timestamptz not null,
    unique (patient_source_id, key)
);

-- Every statement about a vaccination event as it was made.
create table dose_source_version (
    dose_source_id  bigint      not null,
    version         int         not null,
    message_id      bigint      not null,
    organization_id bigint      not null,
    asserted_at     timestamptz not null,
    recorded_at     timestamptz not null,
    content         jsonb       not null,
    primary key (dose_source_id, version)
);

create table observation (
    id                bigint      primary key,
    patient_source_id bigint      not null,
    organization_id   bigint      not null,
    message_id        bigint      not null,
    kind              text        not null,
    value             text        not null,
    asserted_at       timestamptz not null,
    content           jsonb       not null,
    unique (patient_source_id, kind, value)
);

-- Limits disclosure, never intake. The registry's staff and the one who made it may withdraw it, no message can.
create table objection (
    id                bigint      primary key,
    patient_source_id bigint      not null,
    organization_id   bigint      not null,
    message_id        bigint      not null,
    kind              text        not null,
    effective         date,
    asserted_at       timestamptz not null,
    withdrawn_at      timestamptz
);
create unique index objection_open on objection (patient_source_id, kind) where withdrawn_at is null;

-- Every decision on whose source a source is, with its evidence.
create table link_decision (
    id                bigint      primary key,
    decided_at        timestamptz not null,
    patient_source_id bigint      not null,
    person_id         bigint,
    -- FOUNDED, JOINED, HELD
    decision          text        not null,
    message_id        bigint      not null,
    evidence          jsonb       not null
);
create index link_decision_by_source on link_decision (patient_source_id);

-- Derived: the best demographics. id is that of the oldest source of the cluster.
create table person (
    id              bigint      primary key,
    registry_number text        not null unique,
    partition       bigint      not null,
    rule_version    int         not null,
    family          text,
    given           text,
    birth_date      date        not null,
    sex             text        not null,
    content         jsonb       not null
);

-- Derived: every identifier by which a person can be found.
create table person_identifier (
    person_id bigint not null,
    authority text   not null,
    value     text   not null,
    type      text   not null,
    primary key (person_id, authority, value, type)
);
create index person_identifier_by_value on person_identifier (value, authority);

-- Derived: every vaccination event once. id is that of the oldest source.
create table dose (
    id              bigint primary key,
    person_id       bigint not null,
    chosen_id       bigint not null,
    dose_source_ids bigint[] not null,
    cvx             text   not null,
    administered    date   not null,
    precision       text   not null,
    completion      text   not null
);
create index dose_by_person on dose (person_id);

-- What waits for a person or for a code, so that nothing is lost because a table was old.
create table held (
    id              bigint      primary key,
    message_id      bigint      not null,
    source_system_id bigint     not null,
    organization_id bigint      not null,
    control_id      text        not null,
    body_hash       bytea       not null,
    held_at         timestamptz not null,
    -- UNKNOWN_CVX, UNKNOWN_NDC, IDENTIFIER_REUSED
    reason          text        not null,
    location        text        not null,
    detail          text        not null,
    patient_source_id bigint,
    released_at     timestamptz
);
create index held_open on held (held_at) where released_at is null;
create index held_by_message_key on held (source_system_id, control_id) where released_at is null;

-- Who saw whose record, and what for. Written before it is shown.
create table access_log (
    id              bigint      primary key,
    accessed_at     timestamptz not null,
    person_id       bigint      not null,
    organization_id bigint      not null,
    interface_id    bigint,
    message_id      bigint,
    purpose         text        not null,
    -- What was shown: people, versions, release, hash.
    manifest        jsonb       not null
);
create index access_log_by_person on access_log (person_id, accessed_at);

-- Who changed what.
create table audit (
    id              bigint      primary key,
    happened_at     timestamptz not null,
    actor           text        not null,
    action          text        not null,
    subject         text        not null,
    message_id      bigint,
    detail          jsonb       not null
);

grant usage on sequence record_number to ${role};
grant select, insert on message, message_default, patient_source_version, dose_source_version, link_decision,
    access_log, audit to ${role};
grant select, insert, update on message_key, patient_source, dose_source, observation, objection, held to ${role};
grant select, insert, update, delete on person, person_identifier, dose to ${role};
