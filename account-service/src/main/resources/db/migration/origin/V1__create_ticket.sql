-- The right to one act on an origin that knows no session; only a hash of it is kept.
create table ticket (
  hash binary(32) not null primary key comment 'SHA-256 of the ticket',
  act varchar(10) character set ascii collate ascii_bin not null comment 'upload, view or name',
  reference char(36) character set ascii collate ascii_bin not null comment 'id of the application or of the official account',
  detail varchar(36) character set ascii collate ascii_bin comment 'what an upload is about, or which proof is viewed',
  account char(36) character set ascii collate ascii_bin not null comment 'who was given it',
  back varchar(300) character set ascii collate ascii_bin comment 'path of the page to go back to',
  expires_at datetime(3) not null comment 'when it ends unused',
  key ticket_expires (expires_at) -- Tickets.forgetExpired
) character set utf8mb4;
