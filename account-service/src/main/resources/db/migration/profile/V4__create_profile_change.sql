-- What members want shown in place of what is: taken at once, or once a person has decided. Also the history of names.
create table profile_change (
  id bigint not null auto_increment primary key comment 'id of the subject of its case',
  account char(36) character set ascii collate ascii_bin not null comment 'account id',
  item varchar(10) character set ascii collate ascii_bin not null comment 'nickname, tagline, avatar or cover',
  proposed varchar(200) comment 'the text, or the id of the picture; null for nothing',
  replaced varchar(200) comment 'what was shown before it was, so that an approval can be undone',
  state varchar(10) character set ascii collate ascii_bin not null comment 'waiting, passed, refused, removed, withdrawn or superseded',
  reason varchar(40) character set ascii comment 'reason code of a refusal or removal',
  text varchar(1000) comment 'what the moderator wrote to the member',
  report bigint comment 'case of the report by which it was removed',
  proposed_at datetime(3) not null comment 'when the member sent it',
  ended_at datetime(3) comment 'when it passed or was refused, removed or given up; null while it waits',
  waiting_item varchar(10) character set ascii collate ascii_bin
    generated always as (case when state = 'waiting' then item end) stored comment 'so that one waits of each item',
  unique key profile_change_waiting (account, waiting_item), -- Changes.waiting
  key profile_change_item (account, item, id), -- Changes.newest, ChangeQueries.names
  key profile_change_at (account, proposed_at) -- Changes.proposedSince
) character set utf8mb4;
