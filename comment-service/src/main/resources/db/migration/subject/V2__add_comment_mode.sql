-- Whether the subject takes comments: subject.CommentMode in lower case, as facts say it.
alter table subject
  add column comments varchar(10) character set ascii collate ascii_bin not null default 'open';
