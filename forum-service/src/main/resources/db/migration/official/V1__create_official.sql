-- The forum's copy of shiming.official; version is assigned last in OfficialCopy's upsert, domains is the fact's list.
create table official (
  account char(36) character set ascii collate ascii_bin not null primary key,
  version bigint not null,
  handle varchar(64) not null,
  name varchar(120) not null,
  kind varchar(12) character set ascii collate ascii_bin not null,
  category varchar(64) not null,
  state varchar(10) character set ascii collate ascii_bin not null,
  announces boolean not null,
  news varchar(10) character set ascii collate ascii_bin not null,
  second_pair boolean not null,
  domains text not null
) character set utf8mb4;

-- Who works for an official account; replaced as a whole with each newer fact.
create table official_seat (
  account char(36) character set ascii collate ascii_bin not null,
  member char(36) character set ascii collate ascii_bin not null,
  seat varchar(20) character set ascii collate ascii_bin not null,
  primary key (account, member), -- Officials.seatOf
  key official_seat_member (member) -- Officials.of
) character set utf8mb4;
