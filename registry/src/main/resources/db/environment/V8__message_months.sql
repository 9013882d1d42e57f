-- Makes the partition of table message for each month from the first one on. The environment's login calls it, at start and every
-- day; only the owner of the tables may make one, so it runs with the owner's rights. It waits at most two seconds for a lock, since
-- others wait behind it, and is simply called again. Inserts go on meanwhile: a partition is made beside the table, then attached.
create function make_message_months(first_month date, months int) returns int
    language plpgsql
    security definer
    set search_path = ${flyway:defaultSchema}, pg_temp
    set lock_timeout = '2s'
as $$
declare
    month date;
    partition text;
    low timestamptz;
    high timestamptz;
    made int := 0;
begin
    for number in 0 .. months - 1 loop
        month := date_trunc('month', first_month) + make_interval(months => number);
        partition := 'message_' || to_char(month, 'YYYY_MM');
        if to_regclass(partition) is null then
            low := month::timestamp at time zone 'UTC';
            high := (month + interval '1 month') at time zone 'UTC';
            execute format('create table %I (like message including defaults)', partition);
            -- What came while there was no partition for it.
            execute format('with gone as (delete from message_default where received_at >= %L and received_at < %L returning *)
                            insert into %I select * from gone', low, high, partition);
            execute format('alter table message attach partition %I for values from (%L) to (%L)', partition, low, high);
            made := made + 1;
        end if;
    end loop;
    return made;
end
$$;
revoke all on function make_message_months(date, int) from public;
grant execute on function make_message_months(date, int) to ${role};
