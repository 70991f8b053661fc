-- Which trace a fact belongs to, as W3C Trace Context writes it; null for what nobody in particular caused.
alter table outbox add column trace_parent varchar(55) character set ascii collate ascii_bin;
