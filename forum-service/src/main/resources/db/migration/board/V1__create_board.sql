-- A board; threads counts those that readers see (BoardCounter).
create table board (
  id bigint not null auto_increment primary key,
  slug varchar(40) character set ascii collate ascii_bin not null,
  name_zh varchar(40) not null,
  name_en varchar(40) not null,
  intro_zh varchar(300) not null,
  intro_en varchar(300) not null,
  position int not null,
  threads int not null default 0,
  created_at datetime(3) not null,
  unique key board_slug (slug), -- BoardQueries.find
  key board_position (position, id) -- BoardQueries.all, ThreadQueries.latest
) character set utf8mb4;
