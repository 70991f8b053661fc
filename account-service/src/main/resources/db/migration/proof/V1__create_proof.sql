-- Documents about an organisation, sealed to the reviewers' key; gone after the decision.
create table proof (
  id char(36) character set ascii collate ascii_bin not null primary key,
  reference char(36) character set ascii collate ascii_bin not null comment 'id of the application',
  about varchar(20) character set ascii collate ascii_bin not null comment 'organisation, or the domain of a credential',
  type varchar(40) character set ascii collate ascii_bin not null comment 'what the bytes really are',
  size int not null comment 'bytes before sealing',
  sealed mediumblob not null comment 'ciphertext, bound to id and reference',
  uploaded_at datetime(3) not null comment 'when it arrived',
  destroy_at datetime(3) comment 'when it is destroyed, null while nothing is decided',
  key proof_reference (reference, uploaded_at), -- Proofs.of
  key proof_destroy (destroy_at) -- Proofs.destroyDue
) character set utf8mb4;

-- The right to one act on the proof origin, which knows no session; only a hash of it is kept.
create table proof_ticket (
  hash binary(32) not null primary key comment 'SHA-256 of the ticket',
  act varchar(10) character set ascii collate ascii_bin not null comment 'upload or view',
  reference char(36) character set ascii collate ascii_bin not null comment 'id of the application',
  about varchar(20) character set ascii collate ascii_bin comment 'what an upload is about',
  proof char(36) character set ascii collate ascii_bin comment 'which proof is viewed',
  account char(36) character set ascii collate ascii_bin not null comment 'who was given it',
  back varchar(300) character set ascii collate ascii_bin comment 'path of the page to go back to',
  expires_at datetime(3) not null comment 'when it ends unused',
  key proof_ticket_expires (expires_at) -- Tickets.forgetExpired
) character set utf8mb4;
