-- Members show pictures too, each in its place; moderators look at those before they are shown.
alter table picture
  add column slot varchar(10) character set ascii collate ascii_bin not null default 'avatar' comment 'avatar or cover',
  add column desk varchar(10) character set ascii collate ascii_bin not null default 'reviewer' comment 'the role that sees it while nobody shows it';
