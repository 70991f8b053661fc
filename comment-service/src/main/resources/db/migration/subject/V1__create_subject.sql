-- The copy of shiming.subject; version is assigned last in SubjectCopy's upsert.
create table subject (
  subject_key varchar(90) character set ascii collate ascii_bin not null primary key,
  version bigint not null,
  type varchar(20) character set ascii collate ascii_bin not null,
  id varchar(64) character set ascii collate ascii_bin not null,
  title varchar(400) not null,
  news boolean not null,
  state varchar(20) character set ascii collate ascii_bin not null
) character set utf8mb4;
