-- A code can also go to the phone that a member has so far and wants to change.
alter table sms_code
  modify column kind varchar(10) character set ascii collate ascii_bin not null default 'person' comment 'person, held or contact';
