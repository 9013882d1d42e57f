-- One open row for each source and reason, with all messages that wait for it: a clinic that sends its whole history with every
-- visit would else make one each time.
alter table held
    -- The identifier under which the source system knows the patient; of rows older than this, the row itself.
    add column source_key text,
    -- The newest copy of each message that waits; empty once none does.
    add column messages bigint[];
update held
   set source_key = 'row ' || id, messages = case when released_at is null then array[message_id] else '{}' end;
alter table held
    alter column source_key set not null,
    alter column messages set not null,
    drop column message_id,
    drop column control_id,
    drop column body_hash;
create unique index held_once on held (source_system_id, source_key, reason, detail, coalesce(patient_source_id, 0))
    where released_at is null;
create index held_by_message on held using gin (messages) where released_at is null;
