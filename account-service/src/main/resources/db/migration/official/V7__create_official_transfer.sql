-- Each time an account went to another registrant, for its public card (O21.11); rows are only added.
create table official_transfer (
  id bigint not null auto_increment primary key,
  account char(36) character set ascii collate ascii_bin not null comment 'official account',
  application char(36) character set ascii collate ascii_bin not null comment 'id of the application that asked for it',
  from_entity bigint not null comment 'who stood behind it before',
  to_entity bigint not null comment 'who stands behind it since',
  at datetime(3) not null comment 'when',
  key official_transfer_account (account, id), -- TransferHistory.of
  constraint official_transfer_from foreign key (from_entity) references entity (id),
  constraint official_transfer_to foreign key (to_entity) references entity (id)
) character set utf8mb4;
