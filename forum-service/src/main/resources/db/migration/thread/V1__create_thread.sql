-- A thread. Its state is what review, removal and deletion come to; replies and last_reply_* cover published posts only.
create table thread (
  id bigint not null auto_increment primary key,
  board_id bigint not null,
  title varchar(80) not null,
  author char(36) character set ascii collate ascii_bin not null,
  review varchar(10) character set ascii collate ascii_bin not null,
  review_reason varchar(40) character set ascii collate ascii_bin,
  removal_reason varchar(40) character set ascii collate ascii_bin,
  deleted boolean not null,
  state varchar(10) character set ascii collate ascii_bin generated always as (
    case when deleted then 'DELETED' when removal_reason is not null then 'REMOVED' else review end) stored,
  pinned boolean not null,
  locked boolean not null,
  replies int not null,
  next_number int not null,
  created_at datetime(3) not null,
  published_at datetime(3),
  last_reply_at datetime(3) not null,
  last_reply_by char(36) character set ascii collate ascii_bin,
  version bigint not null,
  key thread_board_latest (board_id, state, last_reply_at, id), -- ThreadQueries.latest, ThreadQueries.page
  key thread_board_pinned (board_id, pinned, state), -- ThreadQueries.page, what is pinned
  key thread_author (author, created_at, id, state) -- ThreadQueries.of
) character set utf8mb4;
