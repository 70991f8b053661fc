-- A post. number is given at its first publication (0 before), so that a gap tells nobody of a post that waits.
create table post (
  id bigint not null auto_increment primary key,
  thread_id bigint not null,
  number int not null,
  opening boolean not null,
  author char(36) character set ascii collate ascii_bin not null,
  markdown mediumtext not null,
  html mediumtext not null,
  excerpt varchar(200) not null,
  quoted_id bigint,
  review varchar(10) character set ascii collate ascii_bin not null,
  review_reason varchar(40) character set ascii collate ascii_bin,
  removal_reason varchar(40) character set ascii collate ascii_bin,
  deleted boolean not null,
  state varchar(10) character set ascii collate ascii_bin generated always as (
    case when deleted then 'DELETED' when removal_reason is not null then 'REMOVED' else review end) stored,
  created_at datetime(3) not null,
  published_at datetime(3),
  edited_at datetime(3),
  version bigint not null,
  key post_page (thread_id, state, number), -- PostQueries.page, Replies.of, Stale.authorsIn
  key post_own (thread_id, author, state), -- PostQueries.page, what the viewer alone sees; Withdrawal
  key post_author (author, created_at, id), -- PostQueries.of
  key post_published (author, state), -- PostQueries.isNewcomer
  key post_quoted (quoted_id), -- Stale.authorsQuoting
  constraint post_thread foreign key (thread_id) references thread (id)
) character set utf8mb4;
