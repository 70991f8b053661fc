-- Why an auditor read the operation log, and what was asked for; each page read is a row of the log that names it.
create table operation_reading (
  id bigint not null auto_increment primary key,
  auditor char(36) character set ascii collate ascii_bin not null,
  grounds varchar(200) not null,
  account char(36) character set ascii collate ascii_bin comment 'whose operations, null for all',
  operation varchar(40) character set ascii collate ascii_bin comment 'which, null for all',
  since datetime(3),
  until datetime(3),
  opened_at datetime(3) not null,
  key operation_reading_opened (opened_at) -- Expiry: readings go when the rows that name them are gone
) character set utf8mb4;

-- Auditors read one account's operations, or one kind of them, newest first, however many others there are.
alter table operation_log
  modify operation varchar(40) character set ascii collate ascii_bin not null,
  add key operation_log_account (account, at), -- Readings of an account
  add key operation_log_operation (operation, at); -- Readings of an operation
