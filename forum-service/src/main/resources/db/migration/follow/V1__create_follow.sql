-- Who wants to read what an official account publishes; known to that member alone.
create table follow (
  member char(36) character set ascii collate ascii_bin not null,
  account char(36) character set ascii collate ascii_bin not null,
  at datetime(3) not null,
  primary key (member, account) -- Following.of, FollowedArticles.page
) character set utf8mb4;

-- How many follow an account, so that no page counts them.
create table follow_count (
  account char(36) character set ascii collate ascii_bin not null primary key,
  followers bigint not null
) character set utf8mb4;
