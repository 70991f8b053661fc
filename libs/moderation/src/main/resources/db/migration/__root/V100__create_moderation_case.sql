-- Everything that a person has to decide. open_key is set while a case is open, so that there is one
-- open case of a kind about a subject.
create table moderation_case (
  id bigint not null auto_increment primary key,
  kind varchar(20) character set ascii collate ascii_bin not null,
  subject_type varchar(20) character set ascii collate ascii_bin not null,
  subject_id varchar(64) character set ascii collate ascii_bin not null,
  state varchar(10) character set ascii collate ascii_bin not null,
  open_key varchar(110) character set ascii collate ascii_bin,
  author char(36) character set ascii collate ascii_bin not null,
  title varchar(200) not null,
  text mediumtext not null,
  parent varchar(64) character set ascii collate ascii_bin not null,
  evidence mediumtext not null,
  reports int not null,
  joins int not null,
  opened_at datetime(3) not null,
  due_at datetime(3) not null,
  claimed_by char(36) character set ascii collate ascii_bin,
  claimed_until datetime(3),
  version int not null,
  verdict varchar(10) character set ascii collate ascii_bin,
  reason varchar(40) character set ascii collate ascii_bin,
  decision_text varchar(2000),
  decided_by char(36) character set ascii collate ascii_bin,
  unique key moderation_case_open (open_key), -- CaseStore.open
  key moderation_case_queue (state, due_at, id), -- CaseQueries.queue
  key moderation_case_queue_of_kind (state, kind, due_at, id), -- CaseQueries.queue of one kind
  key moderation_case_subject (subject_type, subject_id) -- CaseQueries.history, CaseStore.withdraw
) character set utf8mb4;
