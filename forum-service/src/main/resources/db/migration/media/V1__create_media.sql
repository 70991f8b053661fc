-- A picture, a piece of audio or video of an official account. received is on the disk; kind to widths are known once it is ready.
-- claim names the conversion that is under way until converting_until; before released_at only the account's own people see it.
create table media (
  id char(36) character set ascii collate ascii_bin not null primary key, -- MediaTable.beginning by the first characters
  account char(36) character set ascii collate ascii_bin not null,
  name varchar(200) not null,
  size bigint not null,
  received bigint not null,
  state varchar(10) character set ascii collate ascii_bin not null,
  claim char(36) character set ascii collate ascii_bin,
  converting_until datetime(3),
  kind varchar(10) character set ascii collate ascii_bin,
  type varchar(40) character set ascii collate ascii_bin,
  width int,
  height int,
  widths varchar(60) character set ascii collate ascii_bin not null,
  created_at datetime(3) not null,
  released_at datetime(3),
  key media_account (account, created_at, id) -- MediaTable.page
) character set utf8mb4;

-- How many bytes of declared sizes an account has in the table media.
create table media_room (
  account char(36) character set ascii collate ascii_bin not null primary key, -- MediaTable.take
  bytes bigint not null
) character set utf8mb4;
