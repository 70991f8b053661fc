-- One row per verification that succeeded. Nothing here says who somebody is.
create table verification (
  id bigint not null auto_increment primary key,
  account char(36) character set ascii collate ascii_bin not null comment 'account id',
  method varchar(20) character set ascii not null comment 'phone, identity-number or network-number',
  assurance varchar(20) character set ascii not null comment 'how sure the method makes: line, three-factor or network',
  provider varchar(40) character set ascii not null comment 'which gateways answered',
  receipt varchar(200) character set ascii not null comment 'their receipts, which name nobody',
  verified_at datetime(3) not null comment 'when they answered',
  expires_at datetime(3) comment 'when it has to be renewed, null for never',
  key verification_account (account, verified_at, id) -- Vault.newest
) character set utf8mb4;

-- The identity itself, sealed to a public key whose private half no service has.
create table sealed_field (
  verification bigint not null comment 'row of verification',
  field varchar(20) character set ascii not null comment 'name, number, phone or network-number',
  sealed varbinary(1024) not null comment 'ciphertext, padded to one length, bound to account and field',
  primary key (verification, field),
  constraint sealed_field_verification foreign key (verification) references verification (id) on delete cascade
) character set utf8mb4;

-- Keyed equality: one person registers once.
create table identity_index (
  purpose varchar(20) character set ascii collate ascii_bin not null comment 'phone, identity-number, network-number or network-pseudonym',
  key_id int not null comment 'id of the index key, for rotation',
  mac char(64) character set ascii collate ascii_bin not null comment 'HMAC of purpose and value under that key, in hex',
  account char(36) character set ascii collate ascii_bin not null comment 'account id',
  primary key (purpose, key_id, mac), -- Vault.knows; decides between two who register at once
  key identity_index_account (account) -- erasure
) character set utf8mb4;
