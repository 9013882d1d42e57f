-- What was said is read as a whole and never searched: kept as the text that was written, it costs nothing to take apart
-- and put together again.
alter table patient_source alter column content type json using content::json;
alter table patient_source_version alter column content type json using content::json;
alter table dose_source_version alter column content type json using content::json;
alter table observation alter column content type json using content::json;
alter table person alter column content type json using content::json;
