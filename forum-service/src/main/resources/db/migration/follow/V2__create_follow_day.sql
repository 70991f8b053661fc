-- How many began to follow an account on a day. Who they were is not kept here, and whoever leaves again is not taken off.
create table follow_day (
  account char(36) character set ascii collate ascii_bin not null,
  day date not null, -- in China
  follows bigint not null,
  primary key (account, day) -- Following.newPerDay
) character set utf8mb4;
