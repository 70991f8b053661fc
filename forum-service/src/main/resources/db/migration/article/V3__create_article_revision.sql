-- Every version of an article. shown: readers have seen it, so it stays for them to compare.
create table article_revision (
  article_id bigint not null,
  number int not null, -- 1 is the first
  title varchar(80) not null,
  summary varchar(300) not null,
  markdown mediumtext not null,
  html mediumtext not null,
  note varchar(300), -- what was corrected, for readers; null of the first
  written_by char(36) character set ascii collate ascii_bin,
  approved_by char(36) character set ascii collate ascii_bin,
  shown boolean not null,
  at datetime(3) not null,
  primary key (article_id, number), -- RevisionQueries.of
  constraint article_revision_article foreign key (article_id) references article (id)
) character set utf8mb4;

insert into article_revision (article_id, number, title, summary, markdown, html, shown, at)
select id, 1, title, summary, markdown, html, review = 'PUBLISHED', created_at from article;
