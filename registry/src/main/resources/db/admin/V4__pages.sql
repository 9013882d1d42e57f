-- Who changed what in the directory. Rows are never changed.
create table directory_event (
    directory_event_id bigint generated always as identity primary key,
    happened_at timestamptz not null default now(),
    -- The account that did it; null: the program itself, at a start or by a command.
    account_id bigint,
    organization_id bigint not null,
    action text not null,
    -- What it was done to: a name of the directory, never a secret.
    subject text not null
);
create index directory_event_organization on directory_event (organization_id, happened_at);

-- Noted now and then, so that people see which of two secrets can be ended.
alter table credential_secret add column last_used_at timestamptz;

create index credential_interface on credential (interface_id);

grant select, insert on directory_event to ${role};
