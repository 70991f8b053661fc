-- What keeps rows of operation_log beyond their time, always with an end.
create table operation_hold (
  id bigint not null auto_increment primary key,
  title varchar(100) not null,
  basis varchar(300) not null comment 'the law, the order or the case that asks for it',
  account char(36) character set ascii collate ascii_bin comment 'whose rows, null for all',
  begins_at datetime(3) not null,
  ends_at datetime(3) not null,
  set_by char(36) character set ascii collate ascii_bin not null,
  set_at datetime(3) not null,
  key operation_hold_ends (ends_at) -- Holds.keeping
) character set utf8mb4;
