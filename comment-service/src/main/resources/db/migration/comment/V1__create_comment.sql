-- What members say under a subject. html is rendered once, at write time. previous_state is where a
-- removed comment returns to when the removal is undone.
create table comment (
  id bigint not null auto_increment primary key,
  subject_key varchar(90) character set ascii collate ascii_bin not null,
  author char(36) character set ascii collate ascii_bin not null,
  reply_to bigint,
  markdown text not null,
  html mediumtext not null,
  excerpt varchar(120) not null,
  state varchar(10) character set ascii collate ascii_bin not null,
  previous_state varchar(10) character set ascii collate ascii_bin,
  reason varchar(40) character set ascii collate ascii_bin,
  created_at datetime(3) not null,
  edited_at datetime(3),
  version int not null,
  key comment_subject (subject_key, created_at, id, state), -- CommentQueries.of, counts
  key comment_author (author, created_at, id), -- CommentQueries.by
  key comment_author_state (author, state) -- CommentStore.isNewcomer
) character set utf8mb4;
