-- Which schedule releases may answer here, and who said so. A release is known by its name and by the fingerprint of what it
-- says: one that was changed afterwards is another one. Rows are never changed.
create table schedule_approval (
    release     text        not null,
    fingerprint text        not null,
    authority   text        not null,
    version     text        not null,
    approved_by text        not null check (approved_by <> ''),
    -- The account that did it at the pages; null: by a command, or at the installation.
    account_id  bigint,
    approved_at timestamptz not null,
    primary key (release, fingerprint)
);

grant select, insert on schedule_approval to ${role};
