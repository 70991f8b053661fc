-- What somebody asks for: an official account. Its id becomes the account's.
create table application (
  id char(36) character set ascii collate ascii_bin not null primary key comment 'id of the application and of the account that it may become',
  applicant char(36) character set ascii collate ascii_bin not null comment 'account id of the member who applies',
  state varchar(12) character set ascii collate ascii_bin not null comment 'draft, submitted, correction, approved, refused, appealed or withdrawn',
  version int not null comment 'grows with each change',
  answers mediumtext not null comment 'what was typed, as JSON',
  registered mediumtext comment 'what the registry said of the organisation, as JSON',
  registered_at datetime(3) comment 'when it said so',
  authority varchar(20) character set ascii collate ascii_bin comment 'how it was shown that the applicant may act: registry or contact-code; null while it is not',
  authority_at datetime(3) comment 'when it was shown',
  entity bigint comment 'who stands behind it, once submitted',
  exceptional boolean not null comment 'whether it asks for one account more than the cap',
  submissions int not null comment 'how often it was submitted',
  submitted_at datetime(3) comment 'when it was submitted last',
  due_at datetime(3) comment 'by when it is decided',
  reason varchar(40) character set ascii collate ascii_bin comment 'reason code of a refusal or a request for correction',
  decision_text varchar(2000) comment 'what the reviewer wrote',
  decided_at datetime(3) comment 'when it was decided last',
  appealed boolean not null comment 'whether the one appeal was made',
  created_at datetime(3) not null comment 'when it was begun',
  key application_applicant (applicant, created_at), -- Applications.of, ReviewQueries.velocity
  key application_entity (entity, state) -- Applications.waitingFor
) character set utf8mb4;

-- Each submission as it was, so that a correction hides nothing.
create table application_submission (
  application char(36) character set ascii collate ascii_bin not null comment 'id of the application',
  number int not null comment 'first, second and so on',
  answers mediumtext not null comment 'what was typed, as JSON',
  at datetime(3) not null comment 'when it was submitted',
  primary key (application, number), -- ReviewQueries.submissions
  constraint application_submission_of foreign key (application) references application (id)
) character set utf8mb4;
