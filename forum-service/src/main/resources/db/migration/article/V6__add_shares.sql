-- How many visitors shared an article on a day; who they were is known to nobody.
alter table article_reads
  add column shares bigint not null default 0,
  drop key article_reads_account,
  add key article_reads_account (account, day, article_id, readers, shares); -- Reading.days, Reading.mostRead
