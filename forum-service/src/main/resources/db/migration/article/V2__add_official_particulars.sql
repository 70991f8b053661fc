-- Articles of official accounts: the account is the author, written_by and approved_by are the members behind it.
alter table article
  add column written_by char(36) character set ascii collate ascii_bin, -- null before there were official accounts
  add column approved_by char(36) character set ascii collate ascii_bin, -- who published it
  add column source varchar(10) character set ascii collate ascii_bin not null default 'ORIGINAL', -- article.Source
  add column source_name varchar(80), -- of a repost
  add column source_url varchar(500), -- of a repost
  add column labels varchar(100) character set ascii collate ascii_bin not null default '', -- article.Label, by comma
  add column event_at varchar(10) character set ascii collate ascii_bin, -- the day as 2026-11-01, in no time zone
  add column event_place varchar(60), -- where it happened
  add column cover varchar(64) character set ascii collate ascii_bin, -- media id
  add column comments varchar(10) character set ascii collate ascii_bin not null default 'OPEN', -- article.CommentMode
  add column revision int not null default 1, -- number in article_revision of the text as it stands
  add column corrected_at datetime(3), -- of the newest correction
  add key article_author_published (author, state, created_at, id), -- ArticleQueries.page of an author
  add key article_author (author, created_at, id); -- ArticleQueries.ofAccount
