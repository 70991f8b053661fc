-- The agency (MCN) with which an account has a contract, for its public card (Notice 11).
alter table official_account
  add column agency_code char(18) character set ascii collate ascii_bin comment 'unified social credit code of the agency, null without one' after contact,
  add column agency_name varchar(200) comment 'its name as the registry had it, null without one' after agency_code,
  add column agency_at datetime(3) comment 'when the registry was asked, null without one' after agency_name;
