-- The agency (MCN) that an application names.
alter table application
  add column agency varchar(1000) comment 'what the registry said of the agency, and when, as JSON; null while it was not asked' after authority_at;
