-- The service's copy of shiming.member; version is assigned last in MemberCopy's upsert.
create table member (
  account char(36) character set ascii collate ascii_bin not null primary key,
  version bigint not null,
  number bigint,
  nickname varchar(80),
  avatar varchar(64),
  badge varchar(20),
  standing varchar(20) not null,
  not_before datetime(3)
) character set utf8mb4;
