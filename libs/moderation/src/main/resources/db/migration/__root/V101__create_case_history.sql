-- What happened to a case; rows are only added. act_by is null for what nobody in particular did.
create table case_history (
  id bigint not null auto_increment primary key,
  case_id bigint not null,
  at datetime(3) not null,
  act varchar(20) character set ascii collate ascii_bin not null,
  act_by char(36) character set ascii collate ascii_bin,
  reason varchar(40) character set ascii collate ascii_bin,
  text mediumtext,
  key case_history_case (case_id), -- CaseQueries.history
  foreign key (case_id) references moderation_case (id)
) character set utf8mb4;
