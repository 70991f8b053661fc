-- How often all articles of an account were read since it has existed, so that no page adds up years of days.
create table account_reads (
  account char(36) character set ascii collate ascii_bin not null primary key, -- Reading.totals
  readers bigint not null
) character set utf8mb4;

insert into account_reads (account, readers) select account, sum(readers) from article_reads group by account;
