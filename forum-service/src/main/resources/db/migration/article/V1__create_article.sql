-- An announcement, a piece of news or an article of the site.
create table article (
  id bigint not null auto_increment primary key,
  title varchar(80) not null,
  author char(36) character set ascii collate ascii_bin not null,
  summary varchar(300) not null,
  kind varchar(12) character set ascii collate ascii_bin not null,
  markdown mediumtext not null,
  html mediumtext not null,
  excerpt varchar(200) not null,
  review varchar(10) character set ascii collate ascii_bin not null,
  review_reason varchar(40) character set ascii collate ascii_bin,
  removal_reason varchar(40) character set ascii collate ascii_bin,
  deleted boolean not null,
  state varchar(10) character set ascii collate ascii_bin generated always as (
    case when deleted then 'DELETED' when removal_reason is not null then 'REMOVED' else review end) stored,
  created_at datetime(3) not null,
  version bigint not null,
  key article_newest (state, created_at, id), -- ArticleQueries.page
  key article_kind (state, kind, created_at, id) -- ArticleQueries.page of a kind, ArticleQueries.newest
) character set utf8mb4;
