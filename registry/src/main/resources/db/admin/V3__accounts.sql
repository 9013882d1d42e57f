-- The department that runs the registry is an organization too: its staff act for it.
alter table organization add column runs_registry boolean not null default false;
create unique index organization_runs_registry on organization (runs_registry) where runs_registry;

-- Somebody who signs in at pages. One person has one account, whatever organizations they work for.
create table account (
    account_id bigint generated always as identity primary key,
    user_name text not null unique check (user_name = lower(user_name) and user_name <> ''),
    full_name text not null check (full_name <> ''),
    -- Argon2id, with its parameters.
    password_hash text not null,
    -- A one-time password ends here and must be changed at first use; null: the person chose it.
    one_time_until timestamptz,
    -- Key of the one-time codes, sealed; it counts once a first code has confirmed it.
    totp_key bytea,
    totp_confirmed_at timestamptz,
    -- The last time step of which a code was used: no code is taken twice.
    totp_last_step bigint not null default 0,
    -- For whom and in which environment they acted last.
    organization_id bigint references organization,
    environment text not null check (environment in ('sandbox', 'certification', 'production')),
    signed_in_at timestamptz,
    deactivated_at timestamptz,
    created_at timestamptz not null default now()
);

-- What a person may do for an organization: role names of roles.tsv.
create table membership (
    account_id bigint not null references account,
    organization_id bigint not null references organization,
    role text not null check (role <> ''),
    granted_at timestamptz not null default now(),
    primary key (account_id, organization_id, role)
);
create index membership_organization on membership (organization_id);

-- Ten at a time, hashed; each counts once.
create table recovery_code (
    recovery_code_id bigint generated always as identity primary key,
    account_id bigint not null references account,
    code_hmac bytea not null,
    used_at timestamptz,
    unique (account_id, code_hmac)
);

-- A browser in which somebody has signed in. Only a hash of its cookie is kept.
create table web_session (
    web_session_id bigint generated always as identity primary key,
    token_hash bytea not null unique,
    account_id bigint not null references account,
    organization_id bigint references organization,
    environment text not null check (environment in ('sandbox', 'certification', 'production')),
    began_at timestamptz not null,
    last_seen_at timestamptz not null,
    second_factor_at timestamptz,
    -- What browser it said to be and from where it came, for the person's own list.
    browser text not null,
    address text not null
);
create index web_session_account on web_session (account_id);

-- Browsers in which a person once signed in completely: nobody else's failures slow them down.
create table known_browser (
    account_id bigint not null references account,
    token_hash bytea not null,
    last_used_at timestamptz not null,
    primary key (account_id, token_hash)
);

-- Failed attempts by source (a keyed hash of user name and address, of an address, of a known browser).
create table failed_sign_in (
    source bytea primary key,
    failures integer not null,
    last_at timestamptz not null
);

-- Who did what to whom. Rows are never changed.
create table account_event (
    account_event_id bigint generated always as identity primary key,
    happened_at timestamptz not null,
    account_id bigint not null,
    by_account_id bigint,
    organization_id bigint,
    action text not null,
    detail text not null default ''
);
create index account_event_account on account_event (account_id, happened_at);

grant select, insert, update on account to ${role};
grant select, insert, delete on membership to ${role};
grant select, insert, update, delete on recovery_code, web_session, known_browser, failed_sign_in to ${role};
grant select, insert on account_event to ${role};
