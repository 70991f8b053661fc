-- One row for each login that became a member.
create table account (
  account char(36) character set ascii collate ascii_bin not null primary key comment 'account id: the subject at Keycloak',
  registered_at datetime(3) not null comment 'when registration was complete'
) character set utf8mb4;

-- Which agreement a member accepted, and when (AN15.5, T22.6).
create table agreement_acceptance (
  account char(36) character set ascii collate ascii_bin not null comment 'account id',
  version varchar(20) character set ascii not null comment 'version of the agreement',
  undertakings int not null comment 'how many undertakings it held',
  document_consent boolean not null comment 'whether the use of a document number was consented to',
  language varchar(10) character set ascii not null comment 'language in which it was read',
  accepted_at datetime(3) not null comment 'when it was accepted',
  primary key (account, version)
) character set utf8mb4;
