-- What members say of a text; a reporter reports a text once.
create table case_report (
  id bigint not null auto_increment primary key,
  case_id bigint not null,
  ticket char(12) character set ascii collate ascii_bin not null,
  reporter char(36) character set ascii collate ascii_bin not null,
  subject_type varchar(20) character set ascii collate ascii_bin not null,
  subject_id varchar(64) character set ascii collate ascii_bin not null,
  reason varchar(40) character set ascii collate ascii_bin not null,
  text varchar(2000) not null,
  at datetime(3) not null,
  unique key case_report_ticket (ticket),
  unique key case_report_once (reporter, subject_type, subject_id), -- Reports.ticketOf
  key case_report_case (case_id), -- CaseQueries.reports, Reports.reporters
  foreign key (case_id) references moderation_case (id)
) character set utf8mb4;
