-- What time does to an account: dormancy (O21.10), the yearly check, credentials that end (O21.9).
alter table official_account
  add column published_at datetime(3) comment 'when its newest article was sent out, null before the first',
  add column watch_on date default '1970-01-01' comment 'first day on which time may do something to it; after any change that is at once; null once it is closed',
  add key official_account_watch (watch_on); -- Watch.dueAfter

alter table official_measure
  add column case_id bigint comment 'report whose decision it was, null for all others';

-- What was announced to the owners and editors, so that nothing is announced twice.
create table official_told (
  account char(36) character set ascii collate ascii_bin not null comment 'official account',
  kind varchar(40) character set ascii collate ascii_bin not null comment 'kind of the notice',
  domain varchar(20) character set ascii collate ascii_bin not null comment 'whose credential ends; empty for what is no credential',
  ends_on date not null comment 'day that was announced',
  days int not null comment 'how many days before; 0 for the end itself',
  primary key (account, kind, domain, ends_on, days) -- Telling of the watch
) character set utf8mb4;
