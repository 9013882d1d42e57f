-- What a message with nothing worse than warnings is answered, where an interface has it otherwise than its jurisdiction.
alter table interface add constraint interface_acknowledgment_on_warnings
    check (switches ->> 'acknowledgment-on-warnings' in ('AE', 'AA'));
