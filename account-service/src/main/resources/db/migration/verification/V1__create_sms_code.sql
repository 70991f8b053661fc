-- One live code per subject. Neither the phone nor the code can be read from it.
create table sms_code (
  subject char(36) character set ascii collate ascii_bin not null primary key comment 'login that asked',
  key_id int not null comment 'id of the index key',
  phone_mac char(64) character set ascii collate ascii_bin not null comment 'keyed MAC of the phone it went to',
  code_mac char(64) character set ascii collate ascii_bin not null comment 'keyed MAC of subject, phone and code',
  left_attempts int not null comment 'how many wrong tries are left',
  expires_at datetime(3) not null comment 'when the code ends',
  next_at datetime(3) not null comment 'when another one may be sent',
  key sms_code_expires (expires_at) -- SmsCodes.forgetExpired
) character set utf8mb4;

-- How often something happened in a window, by keyed MAC of a phone, an address or a subject.
create table allowance_use (
  rule varchar(30) character set ascii collate ascii_bin not null comment 'which limit',
  mac char(64) character set ascii collate ascii_bin not null comment 'keyed MAC of whose use it is',
  window_start datetime(3) not null comment 'start of the fixed window',
  uses int not null comment 'uses in that window',
  primary key (rule, mac, window_start),
  key allowance_use_window (window_start) -- Allowances.forgetOld
) character set utf8mb4;
