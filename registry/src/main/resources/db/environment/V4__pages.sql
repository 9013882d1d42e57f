-- What became of the patient and of each vaccination of a submission, by its place in the message; null for other messages.
alter table message add column receipt jsonb;
-- A sender's call for help names the control id.
create index message_by_control_id on message (source_system_id, control_id);

-- People at pages look too. Of a message that is about nobody the person stays empty.
alter table access_log add column account_id bigint;
alter table access_log alter column person_id drop not null;

create index held_open_by_organization on held (organization_id, held_at) where released_at is null;
