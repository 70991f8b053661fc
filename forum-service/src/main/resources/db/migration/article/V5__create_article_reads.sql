-- How many visitors opened an article on a day; who they were is known to nobody.
create table article_reads (
  article_id bigint not null,
  day date not null, -- in China
  account char(36) character set ascii collate ascii_bin not null, -- the article's author
  readers bigint not null,
  primary key (article_id, day), -- Reading.add
  key article_reads_account (account, day, article_id, readers) -- Reading.days, Reading.mostRead
) character set utf8mb4;
