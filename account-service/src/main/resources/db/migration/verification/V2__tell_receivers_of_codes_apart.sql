-- A code proves a person's phone or reaches the contact of an organisation; its subject is a login or an application.
-- The subject stays first in the key, so that a service of the version before finds its rows.
alter table sms_code
  add column kind varchar(10) character set ascii collate ascii_bin not null default 'person' comment 'person or contact' after subject,
  modify subject varchar(64) character set ascii collate ascii_bin not null comment 'what asked: a login, or an application',
  modify phone_mac char(64) character set ascii collate ascii_bin not null comment 'keyed MAC of whom it went to: a phone, or an organisation whose contact got it',
  modify code_mac char(64) character set ascii collate ascii_bin not null comment 'keyed MAC of subject, receiver and code',
  drop primary key,
  add primary key (subject, kind);
