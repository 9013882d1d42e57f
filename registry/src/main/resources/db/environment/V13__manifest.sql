-- A manifest is read as a whole and never searched: kept as the text that was written, as the contents are.
alter table access_log alter column manifest type json using manifest::json;
