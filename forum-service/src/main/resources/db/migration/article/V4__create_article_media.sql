-- The files that a version of an article shows, its cover among them. Readers get those of versions that they can see, and no others.
create table article_media (
  article_id bigint not null,
  number int not null, -- of the version in article_revision
  media char(36) character set ascii collate ascii_bin not null,
  primary key (article_id, number, media),
  key article_media_media (media), -- ShownMedia.anywhere
  constraint article_media_revision foreign key (article_id, number) references article_revision (article_id, number)
) character set utf8mb4;
