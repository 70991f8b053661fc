-- What members are told.
create table notice (
  id char(36) character set ascii collate ascii_bin not null primary key comment 'id of the fact, which may come twice',
  account char(36) character set ascii collate ascii_bin not null comment 'whom it is for',
  kind varchar(40) character set ascii not null comment 'what happened, such as text-refused',
  service varchar(40) character set ascii not null comment 'which service says so',
  subject_type varchar(64) comment 'what it is about',
  subject_id varchar(64) comment 'and which one',
  subject_parent varchar(64) comment 'the page that shows it',
  title varchar(200) comment 'title of the text it is about',
  reason varchar(40) comment 'reason code',
  text varchar(4000) comment 'what the moderator wrote to the author',
  at datetime(3) not null comment 'when it was decided',
  seen boolean not null comment 'whether the member read it',
  key notice_newest (account, at, id), -- NoticeBox.of
  key notice_unread (account, seen, at, id) -- NoticeBox.unread, NoticeBox.read
) character set utf8mb4;
