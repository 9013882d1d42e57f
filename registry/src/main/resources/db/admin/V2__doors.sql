-- What the doors look up of an interface's switches is one of the words they know.
alter table interface add constraint interface_soap_credentials
    check (switches ->> 'soap-credentials' in ('body', 'header'));
