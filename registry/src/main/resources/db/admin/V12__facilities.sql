-- Where an organization gives vaccinations. Of one that lists none, none is asked for.
create table facility (
    facility_id bigint generated always as identity primary key,
    organization_id bigint not null references organization,
    -- As its systems send it in RXA-11.4; compared without case.
    code text not null check (code <> '' and code = btrim(code) and char_length(code) <= 200),
    name text not null check (name <> ''),
    -- The first day on which nothing was given there any more; null: open.
    closed_on date,
    created_at timestamptz not null default now()
);
create unique index facility_once on facility (organization_id, upper(code));

create trigger counted after insert or update or delete on facility
    for each statement execute function count_directory_version();

-- A facility that was listed stays so: doses were given there.
grant select, insert, update (closed_on) on facility to ${role};
grant select on facility to ${readers};
