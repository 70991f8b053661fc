-- Until when something says who a member is, and when to look next. Filled from the vault's verifications.
create table identity_term (
  account char(36) character set ascii collate ascii_bin not null primary key comment 'account id',
  ends_at datetime(3) comment 'end of the last verification that holds, null for never',
  watch_at datetime(3) comment 'when time does something to it next, null for never',
  key identity_term_watch (watch_at, account) -- ExpiryWatch.due
) character set utf8mb4;
