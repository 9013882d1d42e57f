-- The registry itself: one row, written at the first start. A database belongs to one jurisdiction and one master key.
create table registry (
    only_row boolean primary key default true check (only_row),
    jurisdiction text not null,
    key_check bytea not null,
    created_at timestamptz not null default now()
);

-- Counts changes of the tables below, so that a process sees that its copy is old.
create table directory_version (
    only_row boolean primary key default true check (only_row),
    version bigint not null
);
insert into directory_version (version) values (1);

create table organization (
    organization_id bigint generated always as identity primary key,
    name text not null unique check (name <> ''),
    -- Before this day its production data is visible to itself and to staff only; null: no day set yet.
    go_live_on date,
    created_at timestamptz not null default now()
);

-- Organizations merge: from that day on the successor stands for both.
create table organization_succession (
    organization_id bigint not null references organization,
    successor_of bigint not null references organization,
    since date not null,
    primary key (organization_id, successor_of),
    check (organization_id <> successor_of)
);

-- One EHR instance, feed, gateway or our own pages. It scopes all outside identifiers.
create table source_system (
    source_system_id bigint generated always as identity primary key,
    organization_id bigint not null references organization,
    name text not null check (name <> ''),
    created_at timestamptz not null default now(),
    unique (organization_id, name)
);

-- A way by which a source system speaks with the registry.
create table interface (
    interface_id bigint generated always as identity primary key,
    organization_id bigint not null references organization,
    source_system_id bigint not null references source_system,
    name text not null check (name <> ''),
    -- What it overrides of the jurisdiction's defaults: switch name to value, both text.
    switches jsonb not null default '{}' check (jsonb_typeof(switches) = 'object'),
    created_at timestamptz not null default now(),
    unique (organization_id, name)
);

create table credential (
    credential_id bigint generated always as identity primary key,
    interface_id bigint not null references interface,
    environment text not null check (environment in ('sandbox', 'certification', 'production')),
    userid text not null unique check (userid <> ''),
    facility_id text not null,
    -- Made for trying out; a production start refuses to run while one is valid.
    example boolean not null default false,
    created_at timestamptz not null default now(),
    revoked_at timestamptz
);

-- Only a keyed hash is kept. Two may be valid at once, so that a sender can change over.
create table credential_secret (
    credential_secret_id bigint generated always as identity primary key,
    credential_id bigint not null references credential,
    secret_hmac bytea not null,
    created_at timestamptz not null default now(),
    revoked_at timestamptz
);
create index credential_secret_credential on credential_secret (credential_id);

-- Monthly keys that seal message text, themselves sealed by the master key, which is not in the database.
create table data_key (
    data_key_id integer generated always as identity primary key,
    environment text not null check (environment in ('sandbox', 'certification', 'production')),
    month date not null check (extract(day from month) = 1),
    wrapped bytea not null,
    created_at timestamptz not null default now(),
    unique (environment, month)
);

-- The path of this migration goes with the function: whoever changes a row, with whatever path, counts here.
create function count_directory_version() returns trigger language plpgsql set search_path from current as $$
begin
    update directory_version set version = version + 1;
    return null;
end
$$;

create trigger counted after insert or update or delete on organization
    for each statement execute function count_directory_version();
create trigger counted after insert or update or delete on organization_succession
    for each statement execute function count_directory_version();
create trigger counted after insert or update or delete on source_system
    for each statement execute function count_directory_version();
create trigger counted after insert or update or delete on interface
    for each statement execute function count_directory_version();
create trigger counted after insert or update or delete on credential
    for each statement execute function count_directory_version();

grant select, insert on registry to ${role};
grant select, update on directory_version to ${role};
grant select, insert, update on organization, organization_succession, source_system, interface, credential,
    credential_secret to ${role};
grant select, insert on data_key to ${role};

-- An environment may know who is who; secrets and keys stay with the shared login.
grant select on registry, directory_version, organization, organization_succession, source_system, interface
    to ${readers};
